package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.model.Freeform;
import io.github.qmp4j.schema.source.Limits;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.Reporter;
import io.github.qmp4j.schema.source.SchemaFiles;
import io.github.qmp4j.schema.source.SourcePath;
import io.github.qmp4j.schema.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first pass: all files, depth first, and what was found in them so far. */
final class Reading {

  private final SchemaFiles files;
  private final Dialect dialect;
  private final Problems problems;
  private final Pragmas pragmas;

  private final Set<String> modules = new LinkedHashSet<>();
  private final List<Item> items = new ArrayList<>();
  private final List<DocComment> docs = new ArrayList<>();
  private final List<Freeform> freeform = new ArrayList<>();
  private String root = "";
  private int depth;

  Reading(SchemaFiles files, Dialect dialect, Problems problems) {
    this.files = files;
    this.dialect = dialect;
    this.problems = problems;
    this.pragmas = new Pragmas(dialect);
  }

  void readRoot(String path) {
    String opened = files.root(path);
    root = files.identity(opened);
    files.first(opened);
    readFile(opened, Optional.empty());
  }

  private void readFile(String path, Optional<Location> includedFrom) {
    modules.add(module(path));
    Optional<SourceText> source = files.open(path, includedFrom);
    if (source.isPresent()) {
      depth++;
      new FileReader(this, source.get(), dialect, problems).read();
      depth--;
    }
  }

  /** Reads the file of an include directive, unless that has been done. */
  void include(SourceText includer, Location directive, Json.Str file) {
    String path = files.resolve(includer.name(), file.value());
    items.add(new Item.Include(module(includer.name()), module(path)));
    modules.add(module(path));
    Reporter report = Reporter.at(problems, directive);
    if (loops(path, file.location())) {
      String message = "'" + file.value() + "' includes itself";
      report.report(ProblemCode.INCLUDE_LOOP, file.location(), message);
    } else if (files.first(path)) {
      if (depth == Limits.INCLUDE_DEPTH) {
        String message = "more than " + Limits.INCLUDE_DEPTH + " includes within each other";
        report.report(ProblemCode.TOO_LARGE, file.location(), message);
      } else {
        readFile(path, Optional.of(directive));
      }
    }
  }

  private boolean loops(String path, Location includer) {
    String file = files.identity(path);
    Optional<Location> at = Optional.of(includer);
    while (at.isPresent() && !files.identity(at.get().file()).equals(file)) {
      at = at.get().includedFrom();
    }
    return at.isPresent();
  }

  void pragma(Json.Obj pragma, Reporter report) {
    pragmas.read(pragma, report);
  }

  void define(Item.Expression expression) {
    items.add(expression);
  }

  void document(DocComment doc, String module) {
    if (doc.isFreeForm()) {
      freeform.add(new Freeform(module, doc.body()));
    } else {
      docs.add(doc);
    }
  }

  /** What modules are called by: relative to the root file's directory. */
  String module(String path) {
    return SourcePath.relativize(root, files.identity(path));
  }

  Set<String> modules() {
    return modules;
  }

  List<Item> items() {
    return items;
  }

  List<DocComment> docs() {
    return docs;
  }

  List<Freeform> freeform() {
    return freeform;
  }

  Pragmas pragmas() {
    return pragmas;
  }
}
