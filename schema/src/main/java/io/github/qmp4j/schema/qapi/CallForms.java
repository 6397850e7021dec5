package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EventDeclaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.model.CommandFlags;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.List;
import java.util.Optional;

/** The forms of commands and events. */
final class CallForms {

  private final MemberReader members;

  CallForms(MemberReader members) {
    this.members = members;
  }

  Declaration command(Form form, DeclarationHeader header) {
    form.keys(
        List.of("command"),
        List.of(
            "data",
            "returns",
            "boxed",
            "gen",
            "success-response",
            "allow-oob",
            "allow-preconfig",
            "coroutine",
            "if",
            "features"));
    boolean boxed = flag(form, "boxed", false);
    Optional<TypeUse> returns =
        members.typeOrArray(form, "returns").filter(t -> !t.name().isEmpty() || t.array());
    CommandFlags flags = new CommandFlags(
        flag(form, "gen", true),
        flag(form, "success-response", true),
        flag(form, "allow-oob", false),
        flag(form, "allow-preconfig", false),
        flag(form, "coroutine", false));
    if (flags.allowOob() && flags.coroutine()) {
      String message = "'allow-oob' and 'coroutine' exclude each other";
      form.report().report(ProblemCode.BAD_FLAG, form.location(), message);
    }
    return new CommandDeclaration(header, data(form, boxed), boxed, returns, flags);
  }

  Declaration event(Form form, DeclarationHeader header) {
    form.keys(List.of("event"), List.of("data", "boxed", "if", "features"));
    boolean boxed = flag(form, "boxed", false);
    return new EventDeclaration(header, data(form, boxed), boxed);
  }

  private Members data(Form form, boolean boxed) {
    if (!boxed) {
      return members.inlineOrNamed(form, "data", Optional.empty());
    }
    if (form.get("data").isEmpty()) {
      form.report()
          .report(ProblemCode.BAD_FLAG, form.location(), "'boxed' needs 'data' with a type");
    }
    return members.named(form, "data");
  }

  /** A flag is only ever written to differ from its default. */
  private static boolean flag(Form form, String key, boolean standard) {
    Optional<Json> value = form.get(key);
    if (value.isEmpty()) {
      return standard;
    }
    if (value.get() instanceof Json.Bool bool && bool.value() != standard) {
      return bool.value();
    }
    form.report()
        .report(
            ProblemCode.BAD_FLAG, value.get().location(), "'" + key + "' can only be " + !standard);
    return standard;
  }
}
