package io.github.qmp4j.schema.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Members with what the overlay says of them. */
final class OverlaidFields {

  private final Overlay overlay;

  OverlaidFields(Overlay overlay) {
    this.overlay = overlay;
  }

  /** @param path of the list, such as {@code migrate.arguments} */
  List<Field> apply(String path, List<Field> fields) {
    List<Field> result = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      names.add(field.name());
      String of = path + "." + field.name();
      if (!overlay.applies(of, Overlay.Verb.IGNORE)) {
        Field typed = field.withTyping(apply(of, field.typing()));
        result.add(renamed(of, typed.withMembers(apply(of, typed.members()))));
      }
    }
    for (Overlay.Entry entry : overlay.additions(path)) {
      boolean missing = !names.contains(entry.member());
      overlay.used(entry, missing);
      if (missing) {
        Typing typing = OverlayReader.typing(entry.words).orElseThrow();
        List<Field> members = apply(entry.path, List.of());
        result.add(
            new Field(entry.member(), entry.location, "", apply(entry.path, typing), members));
      }
    }
    return result;
  }

  /** As above, for one type. */
  Typing apply(String path, Typing typing) {
    Typing result = overlay
        .find(path, Overlay.Verb.TYPE)
        .map(entry -> {
          Typing said = OverlayReader.typing(entry.words).orElseThrow();
          Typing typed = said.withOptional(said.optional() || typing.optional());
          boolean same = typing.kind() == typed.kind()
              && typing.name().equals(typed.name())
              && typing.values().isEmpty()
              && typing.optional() == typed.optional();
          overlay.used(entry, !same);
          return typed;
        })
        .orElse(typing);
    result = optionality(path, result, Overlay.Verb.OPTIONAL);
    result = optionality(path, result, Overlay.Verb.REQUIRED);
    Optional<Overlay.Entry> values = overlay.find(path, Overlay.Verb.VALUES);
    if (values.isPresent()) {
      List<String> said = OverlayReader.values(values.get().words);
      overlay.used(values.get(), !said.equals(result.values()));
      result =
          Typing.of(Typing.Kind.SCALAR, "str").withOptional(result.optional()).withValues(said);
    }
    return result;
  }

  private Typing optionality(String path, Typing typing, Overlay.Verb verb) {
    Optional<Overlay.Entry> entry = overlay.find(path, verb);
    if (entry.isEmpty()) {
      return typing;
    }
    boolean optional = verb == Overlay.Verb.OPTIONAL;
    overlay.used(entry.get(), typing.optional() != optional);
    return typing.withOptional(optional);
  }

  private Field renamed(String path, Field field) {
    Optional<Overlay.Entry> entry = overlay.find(path, Overlay.Verb.RENAME);
    if (entry.isEmpty()) {
      return field;
    }
    overlay.used(entry.get(), !entry.get().words.equals(field.name()));
    return new Field(
        entry.get().words, field.location(), field.text(), field.typing(), field.members());
  }
}
