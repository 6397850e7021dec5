package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.introspect.Graph.Node;
import io.github.qmp4j.schema.introspect.Graph.Use;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * Names for types that say where a type is used first: {@code QueryBlockResultIoStatus}.
 *
 * <p>First is the shortest way from a command or event, of several the one that comes first by
 * names. So a name does not depend on the order in which a server tells things, and stays as long as
 * that use does.
 */
final class PathNames {

  /** So that a file can be named after a type. */
  private static final int LONGEST = 120;

  private final Graph graph;
  private final Map<String, String> found = new LinkedHashMap<>();
  private final Deque<String> ahead = new ArrayDeque<>();

  private PathNames(Graph graph) {
    this.graph = graph;
  }

  /** By the names that types have so far, in the order in which they are found. Not unique yet. */
  static Map<String, String> of(Graph graph) {
    PathNames names = new PathNames(graph);
    names.roots(graph.commands());
    names.roots(graph.events());
    while (!names.ahead.isEmpty()) {
      String type = names.ahead.remove();
      names.follow(names.found.get(type), graph.nodes().get(type).uses());
    }
    return names.found;
  }

  private void roots(SortedMap<String, List<Use>> users) {
    users.forEach((name, uses) -> follow(camelCase(name), uses));
  }

  private void follow(String path, List<Use> uses) {
    for (Use use : uses) {
      Node node = graph.nodes().get(use.type());
      if (node != null && !found.containsKey(use.type())) {
        found.put(
            use.type(), node.empty() ? "Empty" : path(path, camelCase(use.as().name())));
        ahead.add(use.type());
      }
    }
  }

  private static String path(String path, String part) {
    String name = path + part;
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  /** {@code query-block} to {@code QueryBlock}, {@code BLOCK_JOB_READY} to {@code BlockJobReady}. */
  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("[^A-Za-z0-9]+")) {
      boolean shouts = word.length() > 1
          && word.equals(word.toUpperCase(Locale.ROOT))
          && word.chars().anyMatch(Character::isUpperCase);
      String said = shouts ? word.toLowerCase(Locale.ROOT) : word;
      if (!said.isEmpty()) {
        camel.append(said.substring(0, 1).toUpperCase(Locale.ROOT)).append(said.substring(1));
      }
    }
    return camel.toString();
  }
}
