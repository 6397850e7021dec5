package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.samples.qmp.shell.completion.Completion;
import io.github.qmp4j.samples.qmp.shell.console.Console;
import io.github.qmp4j.samples.qmp.shell.marking.Marking;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The human monitor, through QMP. Each line is a session of its own there, so that the chosen CPU is
 * remembered here.
 */
final class HmpMode implements Mode {

  private final Dialogue dialogue;
  private final Console console;
  private final Completion completion;
  private OptionalInt cpu = OptionalInt.empty();

  HmpMode(Dialogue dialogue, Console console, Completion completion) {
    this.dialogue = dialogue;
    this.console = console;
    this.completion = completion;
  }

  @Override
  public String prompt() {
    return Shell.PROMPT;
  }

  @Override
  public Completion completion() {
    return completion;
  }

  @Override
  public Marking marking() {
    return line -> List.of(); // its help does not tell what a command takes
  }

  @Override
  public boolean isUnfinished(String line) {
    return false;
  }

  @Override
  public void accept(String line) {
    String[] words = line.strip().split("\\s+");
    if (words[0].equals("cpu") && !choose(words)) {
      return;
    }
    if (!words[0].isEmpty()) {
      show(send(line.strip(), cpu));
    }
  }

  /** Whether there is that CPU. */
  private boolean choose(String[] words) {
    OptionalInt index;
    try {
      index = OptionalInt.of(Integer.parseInt(words.length == 2 ? words[1] : ""));
    } catch (NumberFormatException e) {
      console.print("cpu command takes an integer argument");
      return false;
    }
    if (send("info version", index).has("error")) {
      console.print("bad CPU index");
      return false;
    }
    cpu = index;
    return true;
  }

  private ObjectNode send(String line, OptionalInt index) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    arguments.put("command-line", line);
    index.ifPresent(chosen -> arguments.put("cpu-index", chosen)); // there may be no CPU at all
    return dialogue.send("human-monitor-command", arguments);
  }

  private void show(ObjectNode reply) {
    JsonNode error = reply.get("error");
    if (error != null) {
      console.print(error.path("class").asString("") + ": " + error.path("desc").asString(""));
      return;
    }
    String text = reply.path("return").asString("").replace("\r\n", "\n");
    if (!text.isEmpty()) {
      console.print(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }
  }

  @Override
  public void cancel() {
    // A line is all there is.
  }

  @Override
  public void end() {
    // Likewise.
  }
}
