package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.source.Location;
import java.util.Optional;

/** What a file has at its top level, pragmas aside. */
sealed interface Item {

  /** The file that has it, relative to the root file's directory. */
  String module();

  /** An include; {@code name} is the included file's, relative to the root file's directory. */
  record Include(String module, String name) implements Item {}

  /** A definition, still to be looked at. */
  record Expression(String module, Location location, Json.Obj object, Optional<DocComment> doc)
      implements Item {}
}
