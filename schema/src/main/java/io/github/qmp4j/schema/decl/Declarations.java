package io.github.qmp4j.schema.decl;

import io.github.qmp4j.schema.model.Freeform;
import io.github.qmp4j.schema.model.Module;
import java.util.List;
import java.util.Set;

/**
 * All that a front end found.
 *
 * @param modules which file has what, the root file first
 * @param docs the comments for definitions, in source order
 * @param freeform the comments that stand for themselves
 * @param complete false if something could not be read, so that definitions may be missing
 * @param exceptions what the source excuses from certain rules
 */
public record Declarations(
    List<Declaration> declarations,
    List<Module> modules,
    List<DocComment> docs,
    List<Freeform> freeform,
    boolean complete,
    Exceptions exceptions) {

  public Declarations {
    declarations = List.copyOf(declarations);
    modules = List.copyOf(modules);
    docs = List.copyOf(docs);
    freeform = List.copyOf(freeform);
  }

  /**
   * Definitions that are excused, by name.
   *
   * @param returns commands that may return what is no object
   * @param documentation definitions whose members need no documentation
   */
  public record Exceptions(Set<String> returns, Set<String> documentation) {
    public static final Exceptions NONE = new Exceptions(Set.of(), Set.of());

    public Exceptions {
      returns = Set.copyOf(returns);
      documentation = Set.copyOf(documentation);
    }
  }
}
