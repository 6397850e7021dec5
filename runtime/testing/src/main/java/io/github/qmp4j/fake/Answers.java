package io.github.qmp4j.fake;

import io.github.qmp4j.schema.model.Command;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which handler answers which command. */
final class Answers {

  /** A handler, and whether its results may be what the definition does not allow. */
  record Answer(Handler<?> handler, boolean unchecked) {}

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Served served;

  Answers(Served served) {
    this.served = served;
  }

  /**
   * @throws IllegalArgumentException if there is no such command
   */
  Command command(String name) {
    return served
        .schema()
        .command(name)
        .orElseThrow(() -> served.unknown(
            "command",
            name,
            served.schema().commands().stream().map(Command::name).toList()));
  }

  void put(String command, Answer answer) {
    answers.put(command(command).name(), answer);
  }

  Optional<Answer> find(String command) {
    return Optional.ofNullable(answers.get(command));
  }
}
