package io.github.qmp4j.schema.bundled;

import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a schema as the files of a bundled definition: in QAPI, facts only, commands, events and
 * types apart. What is read from them is the schema again, without documentation and modules.
 *
 * <p>{@code qmp schema import} runs it on a QEMU source tree.
 */
public final class Importer {

  /** The file to start with when reading. */
  public static final String ROOT = "schema.json";

  private static final String TYPES = "qmp-types.json";
  static final String COMMANDS = "qmp-commands.json";
  static final String EVENTS = "qmp-events.json";

  private final String title;

  /** For a definition of that name, such as {@code qemu-10.2}. */
  public Importer(String name) {
    this.title = Family.of(name).map(family -> family.title(name)).orElse(name);
  }

  /** The texts of the files, by name. */
  public Map<String, String> write(Schema schema) {
    SchemaText text = new SchemaText(schema);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(ROOT, file("The schema", root(text)));
    files.put(TYPES, file("The types", text.types()));
    files.put(COMMANDS, file("The commands", text.commands()));
    files.put(EVENTS, file("The events", text.events()));
    return files;
  }

  private static List<String> root(SchemaText text) {
    List<String> items = new ArrayList<>(text.pragmas());
    for (String file : List.of(TYPES, COMMANDS, EVENTS)) {
      items.add(QapiText.print(Map.of(Module.Kind.INCLUDE.keyword(), file)));
    }
    return items;
  }

  private String file(String what, List<String> items) {
    return "# %s of %s: names, types, flags and conditions.\n".formatted(what, title)
        + "# Written by 'qmp schema import'; do not edit.\n\n"
        + String.join("\n", items);
  }
}
