package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.SchemaFiles;
import io.github.qmp4j.schema.source.SourceFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a root file and all that it includes. */
public final class QapiReader {

  private final Dialect dialect;
  private final Problems problems;
  private final SchemaFiles files;

  public QapiReader(SourceFiles files, Dialect dialect, Problems problems) {
    this.dialect = dialect;
    this.problems = problems;
    this.files = new SchemaFiles(files, problems);
  }

  /**
   * Reads the files, then the form of each definition. Problems go where the constructor was told;
   * with errors among them the result is what could be made out.
   */
  public Declarations read(String root) {
    Reading reading = new Reading(files, dialect, problems);
    reading.readRoot(root);
    boolean complete = !problems.hasErrors();

    Map<String, List<Module.Item>> modules = new LinkedHashMap<>();
    reading.modules().forEach(name -> modules.put(name, new ArrayList<>()));
    List<Declaration> declarations = new ArrayList<>();
    DefinitionReader definitions = new DefinitionReader(dialect, reading.pragmas(), problems);
    for (Item item : reading.items()) {
      if (item instanceof Item.Include include) {
        modules.get(item.module()).add(new Module.Item(Module.Kind.INCLUDE, include.name()));
      } else if (item instanceof Item.Expression expression) {
        definitions.read(expression).ifPresent(declaration -> {
          declarations.add(declaration);
          modules.get(item.module()).add(new Module.Item(declaration.kind(), declaration.name()));
        });
      }
    }
    List<Module> result = new ArrayList<>();
    modules.forEach((name, items) -> result.add(new Module(name, items)));
    return new Declarations(
        declarations,
        result,
        reading.docs(),
        reading.freeform(),
        complete,
        reading.pragmas().exceptions());
  }

  /** Every file that was read, in that order, by the path under which it was opened. */
  public List<String> files() {
    return files.read();
  }
}
