package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where declarations are collected, in order, with the file that each is in. */
final class Sink {

  private final Map<String, Declaration> declarations = new LinkedHashMap<>();
  private final List<Declaration> duplicates = new ArrayList<>();
  private final Map<String, List<Module.Item>> modules = new LinkedHashMap<>();
  private final List<DocComment> docs = new ArrayList<>();

  void module(String file) {
    modules.putIfAbsent(name(file), new ArrayList<>());
  }

  static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  void add(Declaration declaration) {
    if (declarations.putIfAbsent(declaration.name(), declaration) != null) {
      // For the checker to say so.
      duplicates.add(declaration);
    }
    declaration.header().doc().ifPresent(docs::add);
    // Overlays are modules only if what they add has types of its own.
    modules
        .computeIfAbsent(declaration.header().module(), module -> new ArrayList<>())
        .add(new Module.Item(declaration.kind(), declaration.name()));
  }

  DeclarationHeader header(
      String name, Location location, Optional<Condition> condition, Optional<DocComment> doc) {
    String module = name(location.file());
    return new DeclarationHeader(name, module, location, location, condition, List.of(), doc);
  }

  Map<String, Declaration> byName() {
    return declarations;
  }

  List<Declaration> all() {
    List<Declaration> all = new ArrayList<>(declarations.values());
    all.addAll(duplicates);
    return all;
  }

  List<Module> modules() {
    List<Module> result = new ArrayList<>();
    modules.forEach((name, items) -> result.add(new Module(name, items)));
    return result;
  }

  List<DocComment> docs() {
    return docs;
  }
}
