package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.qmp4j.schema.model.BuiltinType;
import java.util.Optional;

/** The range of an integer type that is an {@code int} in Java and could hold less. */
record IntRange(int min, int max) {

  /** Empty for types that are no {@code int} in Java. */
  static Optional<IntRange> of(BuiltinType type) {
    return switch (type) {
      case INT8 -> Optional.of(new IntRange(Byte.MIN_VALUE, Byte.MAX_VALUE));
      case INT16 -> Optional.of(new IntRange(Short.MIN_VALUE, Short.MAX_VALUE));
      case INT32 -> Optional.of(new IntRange(Integer.MIN_VALUE, Integer.MAX_VALUE));
      case UINT8 -> Optional.of(new IntRange(0, 0xFF));
      case UINT16 -> Optional.of(new IntRange(0, 0xFFFF));
      default -> Optional.empty();
    };
  }

  boolean isWholeInt() {
    return min == Integer.MIN_VALUE;
  }

  /** {@code 0, 255}. */
  CodeBlock arguments() {
    return isWholeInt()
        ? CodeBlock.of("$T.MIN_VALUE, $T.MAX_VALUE", Integer.class, Integer.class)
        : CodeBlock.of("$L, $L", min, max);
  }
}
