package io.github.qmp4j.samples.qmp.shell.marking;

import io.github.qmp4j.samples.qmp.syntax.Invocation;
import io.github.qmp4j.samples.qmp.syntax.Span;
import io.github.qmp4j.samples.qmp.vocabulary.Check;
import io.github.qmp4j.samples.qmp.vocabulary.CommandInfo;
import io.github.qmp4j.samples.qmp.vocabulary.Nesting;
import io.github.qmp4j.samples.qmp.vocabulary.Type;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands with their arguments, and what of them the server would refuse. */
public final class QmpMarking implements Marking {

  private final Vocabulary vocabulary;
  private final Collection<String> builtins;

  public QmpMarking(Vocabulary vocabulary, Collection<String> builtins) {
    this.vocabulary = vocabulary;
    this.builtins = builtins;
  }

  @Override
  public List<Mark> marks(String line) {
    List<Span> spans = Invocation.spans(line);
    if (spans.isEmpty() || line.strip().startsWith("{")) {
      return List.of();
    }
    Span first = spans.get(0);
    String word = line.substring(first.start(), first.end());
    if (builtins.contains(word)) {
      return List.of(new Mark(first.start(), first.end(), Mark.Kind.COMMAND));
    }
    Optional<CommandInfo> command = vocabulary.command(word);
    if (command.isPresent()) {
      return of(command.get(), line, spans);
    }
    boolean begun = spans.size() == 1 && first.end() == line.length() && begins(word);
    return begun ? List.of() : List.of(new Mark(first.start(), first.end(), Mark.Kind.WRONG));
  }

  private boolean begins(String word) {
    return vocabulary.commands().stream().anyMatch(name -> name.startsWith(word))
        || builtins.stream().anyMatch(name -> name.startsWith(word));
  }

  private List<Mark> of(CommandInfo command, String line, List<Span> spans) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark(spans.get(0).start(), spans.get(0).end(), Mark.Kind.COMMAND));
    List<Span> arguments =
        spans.subList(1, spans.size()).stream().filter(Span::isArgument).toList();
    boolean known = vocabulary.type(command.arguments()) instanceof Type.Struct;
    Type.Struct struct = known
        ? (Type.Struct) vocabulary.type(command.arguments())
        : new Type.Struct(List.of(), null, Map.of());
    List<String> given =
        arguments.stream().map(span -> line.substring(span.start(), span.end())).toList();
    Nesting nesting = new Nesting(vocabulary, struct, given);
    for (Span span : arguments) {
      String name = line.substring(span.start(), span.nameEnd());
      boolean wrong = known && nesting.rulesOut(name, vocabulary.isClosed(command));
      marks.add(new Mark(span.start(), span.nameEnd(), wrong ? Mark.Kind.WRONG : Mark.Kind.NAME));
      if (span.value() != null) {
        boolean fits = nesting.find(name).stream()
            .allMatch(member -> Check.fits(vocabulary, member.type(), span.value()));
        Mark.Kind kind = fits ? Mark.Kind.VALUE : Mark.Kind.WRONG;
        marks.add(new Mark(span.nameEnd() + 1, span.end(), kind));
      }
    }
    return marks;
  }
}
