package io.github.qmp4j.fake;

import io.github.qmp4j.fake.json.JsonText;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Says how one command is answered from now on; see {@link FakeQemu#on(String)}. */
public final class Script {

  private final Served served;
  private final Answers answers;
  private final String command;

  Script(Served served, Answers answers, String command) {
    this.served = served;
    this.answers = answers;
    this.command = command;
    answers.command(command);
  }

  /**
   * Answers with success.
   *
   * @param results values of {@code return} as JSON, single quotes allowed; one after the other, the
   *     last one for good
   * @throws IllegalArgumentException if one of them is not what the definition says
   */
  public void reply(String... results) {
    List<JsonNode> values = parse(results);
    values.forEach(value -> served.checkResult(answers.command(command), value));
    answers.put(command, new Answers.Answer(oneAfterTheOther(values), false));
  }

  /** As {@link #reply}, with values that need not be what the definition says. */
  public void replyUnchecked(String... results) {
    answers.put(command, new Answers.Answer(oneAfterTheOther(parse(results)), true));
  }

  /** Answers with an error of that class, such as {@code DeviceNotFound}. */
  public void refuse(String errorClass, String description) {
    answer(call -> {
      throw new Refusal(errorClass, description);
    });
  }

  /** Answers as the handler says: with JSON, or with anything that {@link Handler} can return. */
  public void answer(Handler<?> handler) {
    answers.put(command, new Answers.Answer(handler, false));
  }

  private static List<JsonNode> parse(String... results) {
    if (results.length == 0) {
      throw new IllegalArgumentException("at least one result is needed; {} for a command without");
    }
    return List.of(results).stream().map(JsonText::parse).toList();
  }

  private static Handler<JsonNode> oneAfterTheOther(List<JsonNode> values) {
    AtomicInteger next = new AtomicInteger();
    return call ->
        values.get(Math.min(next.getAndIncrement(), values.size() - 1)).deepCopy();
  }
}
