package io.github.qmp4j.samples.qmp.shell.completion;

import io.github.qmp4j.samples.qmp.vocabulary.CommandInfo;
import io.github.qmp4j.samples.qmp.vocabulary.Nesting;
import io.github.qmp4j.samples.qmp.vocabulary.Type;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    Nesting nesting = new Nesting(vocabulary, struct, given);
    String word = words.get(last);
    int equals = word.indexOf('=');
    return equals < 0
        ? names(nesting, given, word)
        : values(nesting, first, word.substring(0, equals), word.substring(equals + 1));
  }

  private List<Proposal> names(Nesting nesting, List<String> given, String word) {
    String prefix = word.substring(0, word.lastIndexOf('.') + 1);
    List<Proposal> names = new ArrayList<>();
    for (Type.Member member : nesting.siblings(word)) {
      String name = prefix + member.name();
      if (given.stream().noneMatch(w -> w.startsWith(name + "="))) {
        boolean nests = nesting.struct(vocabulary.type(member.type())) != null;
        names.add(new Proposal(name + (nests ? "." : "="), false));
      }
    }
    return names;
  }

  private List<Proposal> values(Nesting nesting, String command, String name, String typed) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    Stream<String> values =
        nesting.find(name).stream().flatMap(member -> constants(vocabulary.type(member.type())));
    return Stream.concat(
            values.map(value -> new Proposal(name + "=" + value, true)),
            live.of(command, last, typed).stream()
                .map(value -> new Proposal(name + "=" + value.word(), value.complete())))
        .toList();
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
