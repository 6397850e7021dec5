package io.github.qmp4j.samples.qmp.vocabulary;

import java.util.List;

/** What the server takes and returns, for people. */
public final class CommandHelp {

  private final Vocabulary vocabulary;
  private final Wording wording;

  public CommandHelp(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.wording = new Wording(vocabulary);
  }

  /**
   * Arguments with their types, the result, what is deprecated.
   *
   * @param summary a sentence; may be empty
   */
  public String of(CommandInfo command, String summary) {
    StringBuilder text = new StringBuilder(command.name());
    if (!summary.isEmpty()) {
      text.append(": ").append(summary);
    }
    for (String feature : List.of("deprecated", "unstable")) {
      if (command.features().contains(feature)) {
        text.append("\n  ").append(feature);
      }
    }
    if (vocabulary.type(command.arguments()) instanceof Type.Struct struct) {
      members(text, struct, vocabulary.isClosed(command));
    }
    Type result = vocabulary.type(command.result());
    if (!(result instanceof Type.Struct struct && struct.members().isEmpty())) {
      text.append("\n  returns ").append(wording.kind(result));
      if (content(result) instanceof Type.Struct struct) {
        text.append(" with ").append(String.join(", ", names(struct.members())));
      }
    }
    return text.toString();
  }

  private void members(StringBuilder text, Type.Struct struct, boolean closed) {
    int width = struct.members().stream().mapToInt(m -> m.name().length()).max().orElse(0);
    for (Type.Member member : struct.members()) {
      String optional = member.optional() ? "[" + member.name() + "]" : member.name();
      text.append("\n  ").append(optional).append(" ".repeat(width + 3 - optional.length()));
      text.append(wording.kind(vocabulary.type(member.type())));
      if (member.name().equals(struct.tag())) {
        text.append("; decides on further arguments");
      }
    }
    if (!closed) {
      text.append("\n  and further properties");
    } else if (struct.members().isEmpty()) {
      text.append("\n  no arguments");
    }
  }

  private Type content(Type type) {
    return type instanceof Type.ListOf list ? vocabulary.type(list.element()) : type;
  }

  private static List<String> names(List<Type.Member> members) {
    return members.stream().map(Type.Member::name).toList();
  }
}
