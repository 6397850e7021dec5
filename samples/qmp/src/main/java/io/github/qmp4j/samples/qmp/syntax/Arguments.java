package io.github.qmp4j.samples.qmp.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the words of a command together: dotted names share what stands before the dot. */
final class Arguments {

  private final Map<String, Given> root = new LinkedHashMap<>();

  private Arguments() {}

  static Given.Group of(List<Word> words) {
    Arguments arguments = new Arguments();
    for (Word word : words) {
      arguments.add(word);
    }
    return new Given.Group(arguments.root);
  }

  private void add(Word word) {
    Given value = word.value();
    if (value == null || word.name().indexOf(',') >= 0) { // as in -netdev user,id=n0
      throw new SyntaxException(
          "expected name=value, got '" + word.name() + "'; for example driver=usb-mouse id=m0");
    }
    String[] keys = word.name().split("\\.", -1);
    Map<String, Given> members = root;
    String path = "";
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].isEmpty()) {
        throw new SyntaxException("'" + word.name() + "=': a name is missing");
      }
      path = i == 0 ? keys[i] : path + "." + keys[i];
      if (i + 1 < keys.length) {
        members = group(members, keys[i], path);
      }
    }
    Given before = members.putIfAbsent(keys[keys.length - 1], value);
    if (before instanceof Given.Group) {
      throw bothWays(path);
    }
    if (before != null) {
      throw new SyntaxException("Cannot set \"" + path + "\" multiple times");
    }
  }

  private static Map<String, Given> group(Map<String, Given> members, String key, String path) {
    Given group = members.computeIfAbsent(key, k -> new Given.Group(new LinkedHashMap<>()));
    if (group instanceof Given.Group found) {
      return found.members();
    }
    throw bothWays(path);
  }

  private static SyntaxException bothWays(String path) {
    return new SyntaxException("Cannot use \"" + path + "\" as both leaf and non-leaf key");
  }
}
