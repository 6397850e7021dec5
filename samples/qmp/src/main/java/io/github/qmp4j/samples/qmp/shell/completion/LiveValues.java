package io.github.qmp4j.samples.qmp.shell.completion;

import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.json.JsonText;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the machine has just now: devices, nodes, jobs, QOM paths. Arguments are told by their names, for
 * their type is a string. What the server refuses to tell is not proposed.
 */
public final class LiveValues {

  private final Server server;

  public LiveValues(Server server) {
    this.server = server;
  }

  /** Values for an argument. */
  List<Proposal> of(String command, String argument, String typed) {
    return switch (argument) {
      case "path" -> command.startsWith("qom-") ? paths(typed) : List.of();
      case "id" -> complete(ids(command));
      case "device" ->
        complete(
            command.startsWith("block-job-")
                ? names("query-block-jobs", null, "device")
                : names("query-block", null, "device"));
      case "node-name", "node", "top", "base", "backing", "file", "filter-node-name" ->
        complete(names("query-named-block-nodes", "{\"flat\":true}", "node-name"));
      case "driver", "typename" ->
        command.startsWith("device")
            ? complete(
                names("qom-list-types", "{\"implements\":\"device\",\"abstract\":false}", "name"))
            : List.of();
      default -> List.of();
    };
  }

  private List<String> ids(String command) {
    if (command.startsWith("job-")) {
      return names("query-jobs", null, "id");
    }
    return switch (command) {
      case "device_del" -> names("qom-list", "{\"path\":\"/machine/peripheral\"}", "name");
      case "object-del" -> names("qom-list", "{\"path\":\"/objects\"}", "name");
      case "chardev-remove", "chardev-change", "chardev-send-break" ->
        names("query-chardev", null, "label");
      default -> names("query-block", null, "qdev");
    };
  }

  private List<Proposal> paths(String typed) {
    int slash = typed.lastIndexOf('/');
    String parent = typed.substring(0, slash + 1);
    String path = JsonText.quote(parent.length() > 1 ? parent.substring(0, slash) : "/");
    List<Proposal> paths = new ArrayList<>();
    for (JsonNode property : query("qom-list", "{\"path\":" + path + "}")) {
      if (property.path("type").asString("").startsWith("child<")) {
        String child = (parent.isEmpty() ? "/" : parent) + property.path("name").asString("");
        paths.add(new Proposal(child, false));
      }
    }
    return paths;
  }

  private List<String> names(String command, @Nullable String arguments, String member) {
    TreeSet<String> names = new TreeSet<>();
    for (JsonNode element : query(command, arguments)) {
      names.add(element.path(member).asString(""));
    }
    names.remove("");
    names.remove("type"); // a property of each QOM object, and no child of it
    return List.copyOf(names);
  }

  private JsonNode query(String command, @Nullable String arguments) {
    try {
      return Typing.tree(server.execute(command, arguments));
    } catch (QmpException e) {
      return JsonNodeFactory.instance.arrayNode();
    }
  }

  private static List<Proposal> complete(List<String> values) {
    return values.stream().map(value -> new Proposal(value, true)).toList();
  }
}
