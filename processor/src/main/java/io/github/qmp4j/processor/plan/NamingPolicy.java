package io.github.qmp4j.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a name on the wire looks in Java, by role. Only spelling; whether the name is still free is
 * {@link NameScope}'s business.
 */
final class NamingPolicy {

  private final Set<String> keywords = WordList.read("keywords.txt");
  private final Set<String> componentNames = WordList.read("component-names.txt");
  private final Set<String> facadeMethods = WordList.read("facade-methods.txt");
  private final Set<String> javaLang = WordList.read("java-lang-types.txt");

  /** {@code query-status} → {@code QueryStatus}; {@code BLOCK_JOB_READY} → {@code BlockJobReady}. */
  String type(String wireName) {
    String name = nestedType(wireName);
    return javaLang.contains(name) ? "Qapi" + name : name;
  }

  /** As {@link #type}, where a name of {@code java.lang} does no harm. */
  String nestedType(String wireName) {
    StringBuilder name = new StringBuilder();
    for (String word : words(wireName)) {
      append(name, word, true);
    }
    return identifier(name.toString());
  }

  /** {@code node-name} → {@code nodeName}; {@code UUID} → {@code uuid}; {@code class} → {@code class_}. */
  String component(String wireName) {
    String name = lowerCamel(wireName);
    return componentNames.contains(name) ? name + "_" : identifier(name);
  }

  /** {@code query-status} → {@code queryStatus}. */
  String facadeMethod(String wireName) {
    String name = lowerCamel(wireName);
    return facadeMethods.contains(name) ? name + "_" : identifier(name);
  }

  /** {@code host-qmp-quit} → {@code HOST_QMP_QUIT}; {@code 2_5} → {@code _2_5}. */
  String constant(String wireName) {
    return identifier(String.join("_", words(wireName)).toUpperCase(Locale.ROOT));
  }

  private String lowerCamel(String wireName) {
    StringBuilder name = new StringBuilder();
    for (String word : words(wireName)) {
      append(name, word, !name.isEmpty());
    }
    return name.toString();
  }

  private String identifier(String name) {
    if (name.isEmpty()) {
      return "_empty";
    }
    if (!Character.isJavaIdentifierStart(name.charAt(0))) {
      return "_" + name;
    }
    return keywords.contains(name) ? name + "_" : name;
  }

  private static List<String> words(String wireName) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= wireName.length(); i++) {
      if (i == wireName.length() || !isLetterOrDigit(wireName.charAt(i))) {
        if (i > begin) {
          words.add(wireName.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return words;
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Its other letters stay as they are, unless all are capitals. */
  private static void append(StringBuilder name, String word, boolean capitalized) {
    boolean shouted = isUpper(word);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i == 0 && capitalized) {
        name.append(Character.toUpperCase(c));
      } else {
        name.append(i == 0 || shouted ? Character.toLowerCase(c) : c);
      }
    }
  }

  private static boolean isUpper(String word) {
    boolean upper = false;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
      upper |= Character.isUpperCase(word.charAt(i));
    }
    return upper;
  }
}
