package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.CodeBlock;

/**
 * Names of the schema as Java string literals, to be put into formats as they are.
 *
 * <p>JavaPoet takes some microseconds for each piece of a format, twice. The code that is printed once
 * for each member is therefore made of a few long pieces: {@code $} only for types, which JavaPoet
 * imports.
 */
final class Quoted {

  private Quoted() {}

  static String of(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isPlain(name.charAt(i))) {
        return CodeBlock.of("$S", name).toString().replace("$", "$$");
      }
    }
    return '"' + name + '"';
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }
}
