package io.github.qmp4j.samples.qmp.shell.completion;

import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.json.JsonText;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the machine has just now: devices, nodes, jobs, QOM paths. Arguments are told by their names, for
 * their type is a string. What the server refuses to tell is not proposed.
 */
public final class LiveValues {

  /** What gives a node its name. */
  private static final Set<String> NAMING = Set.of("blockdev-add", "drive-mirror");

  /** Commands whose device may also be a root node: a machine of today has no named drives. */
  private static final Set<String> ROOTS = Set.of(
      "block-commit",
      "block-stream",
      "blockdev-backup",
      "blockdev-mirror",
      "blockdev-snapshot-delete-internal-sync",
      "blockdev-snapshot-internal-sync",
      "change-backing-file",
      "drive-backup",
      "drive-mirror",
      "nbd-server-add");

  private final Server server;

  public LiveValues(Server server) {
    this.server = server;
  }

  /** Values for an argument. */
  List<Proposal> of(String command, String argument, String typed) {
    return switch (argument) {
      case "path" -> command.startsWith("qom-") ? paths(typed) : List.of();
      case "id" -> complete(ids(command));
      case "device" -> complete(devices(command));
      case "node-name" -> NAMING.contains(command) ? List.of() : complete(nodes());
      case "target" -> command.startsWith("blockdev-") ? complete(nodes()) : List.of();
      case "node",
          "top-node",
          "base-node",
          "bottom",
          "overlay",
          "replaces",
          "image-node-name",
          "backing",
          "file" -> complete(nodes());
      case "driver", "typename" ->
        command.startsWith("device")
            ? complete(
                names("qom-list-types", "{\"implements\":\"device\",\"abstract\":false}", "name"))
            : List.of();
      default -> List.of();
    };
  }

  /** None where the id is a new one. */
  private List<String> ids(String command) {
    if (command.startsWith("job-") || command.startsWith("block-job-")) {
      return names("query-jobs", null, "id");
    }
    return switch (command) {
      case "device_del", "device-sync-config" ->
        names("qom-list", "{\"path\":\"/machine/peripheral\"}", "name");
      case "object-del" -> names("qom-list", "{\"path\":\"/objects\"}", "name");
      case "chardev-remove", "chardev-change", "chardev-send-break" ->
        names("query-chardev", null, "label");
      case "block-export-del" -> names("query-block-exports", null, "id");
      case "eject",
          "blockdev-open-tray",
          "blockdev-close-tray",
          "blockdev-remove-medium",
          "blockdev-insert-medium",
          "blockdev-change-medium",
          "block_set_io_throttle",
          "block-latency-histogram-set" -> names("query-block", null, "qdev");
      default -> List.of();
    };
  }

  private List<String> devices(String command) {
    if (command.startsWith("block-job-")) {
      return names("query-block-jobs", null, "device");
    }
    List<String> devices = new ArrayList<>(names("query-block", null, "device"));
    if (ROOTS.contains(command)) {
      devices.addAll(nodes());
    }
    return devices;
  }

  private List<String> nodes() {
    return names("query-named-block-nodes", "{\"flat\":true}", "node-name");
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
