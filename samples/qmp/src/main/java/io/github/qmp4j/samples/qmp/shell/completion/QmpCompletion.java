package io.github.qmp4j.samples.qmp.shell.completion;

import io.github.qmp4j.samples.qmp.vocabulary.CommandInfo;
import io.github.qmp4j.samples.qmp.vocabulary.Type;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commands, names of arguments, and values: of enums, and those that the machine has just now. */
public final class QmpCompletion implements Completion {

  private final Vocabulary vocabulary;
  private final Collection<String> builtins;
  private final LiveValues live;

  public QmpCompletion(Vocabulary vocabulary, Collection<String> builtins, LiveValues live) {
    this.vocabulary = vocabulary;
    this.builtins = builtins;
    this.live = live;
  }

  @Override
  public List<Proposal> propose(List<String> words) {
    int last = words.size() - 1;
    if (last == 0) {
      return complete(Stream.concat(vocabulary.commands().stream(), builtins.stream()));
    }
    String first = words.get(0);
    if (first.equals("help")) {
      return complete(vocabulary.commands().stream());
    }
    if (first.equals("events")) {
      return complete(Stream.concat(Stream.of("on", "off"), vocabulary.events().stream()));
    }
    Optional<CommandInfo> command = vocabulary.command(first);
    if (command.isEmpty()
        || !(vocabulary.type(command.get().arguments()) instanceof Type.Struct struct)) {
      return List.of();
    }
    List<String> given = words.subList(1, last);
    String word = words.get(last);
    int equals = word.indexOf('=');
    return equals < 0
        ? names(given, word, struct)
        : values(first, given, word.substring(0, equals), struct, word.substring(equals + 1));
  }

  private List<Proposal> names(List<String> given, String word, Type.Struct struct) {
    int dot = word.lastIndexOf('.');
    String prefix = word.substring(0, dot + 1);
    Type.Struct owner = struct;
    if (dot >= 0) {
      Type.Struct nested = nested(given, word.substring(0, dot), struct);
      if (nested == null) {
        return List.of();
      }
      owner = nested;
    }
    List<Proposal> names = new ArrayList<>();
    for (Type.Member member : members(given, prefix, owner)) {
      String name = prefix + member.name();
      if (given.stream().noneMatch(w -> w.startsWith(name + "="))) {
        boolean nests = struct(vocabulary.type(member.type())) != null;
        names.add(new Proposal(name + (nests ? "." : "="), false));
      }
    }
    return names;
  }

  private List<Proposal> values(
      String command, List<String> given, String name, Type.Struct struct, String typed) {
    int dot = name.lastIndexOf('.');
    Type.Struct owner = dot < 0 ? struct : nested(given, name.substring(0, dot), struct);
    String last = name.substring(dot + 1);
    Stream<String> values = Stream.empty();
    if (owner != null) {
      values = members(given, name.substring(0, dot + 1), owner).stream()
          .filter(m -> m.name().equals(last))
          .flatMap(m -> constants(vocabulary.type(m.type())));
    }
    return Stream.concat(
            values.map(value -> new Proposal(name + "=" + value, true)),
            live.of(command, last, typed).stream()
                .map(value -> new Proposal(name + "=" + value.word(), value.complete())))
        .toList();
  }

  private Type.@Nullable Struct nested(List<String> given, String path, Type.Struct struct) {
    Type.Struct owner = struct;
    String prefix = "";
    for (String name : path.split("\\.")) {
      Type.Struct found = null;
      for (Type.Member member : members(given, prefix, owner)) {
        if (member.name().equals(name)) {
          found = struct(vocabulary.type(member.type()));
        }
      }
      if (found == null) {
        return null;
      }
      owner = found;
      prefix += name + ".";
    }
    return owner;
  }

  private List<Type.Member> members(List<String> given, String prefix, Type.Struct struct) {
    String start = prefix + struct.tag() + "=";
    String tag = given.stream()
        .filter(word -> word.startsWith(start))
        .map(word -> word.substring(start.length()))
        .findFirst()
        .orElse(null);
    return vocabulary.members(struct, tag);
  }

  private Type.@Nullable Struct struct(Type type) {
    if (type instanceof Type.OneOf oneOf) {
      for (String name : oneOf.types()) {
        if (vocabulary.type(name) instanceof Type.Struct struct) {
          return struct;
        }
      }
    }
    return type instanceof Type.Struct struct ? struct : null;
  }

  private static Stream<String> constants(Type type) {
    if (type instanceof Type.Choice choice) {
      return choice.values().stream();
    }
    return type instanceof Type.Simple simple && simple.json().equals("boolean")
        ? Stream.of("true", "false")
        : Stream.empty();
  }

  private static List<Proposal> complete(Stream<String> words) {
    return words.map(word -> new Proposal(word, true)).toList();
  }
}
