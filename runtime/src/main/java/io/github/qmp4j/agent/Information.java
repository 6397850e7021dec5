package io.github.qmp4j.agent;

import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.WithoutArguments;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** {@code guest-info}: the names of the commands that the agent has and its administrator allows. */
final class Information implements AgentCommand<Set<String>>, WithoutArguments<Set<String>> {

  private static final CommandSpec SPEC = CommandSpec.of("guest-info");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Set<String> readResult(JsonParser in) {
    Set<String> enabled = new HashSet<>();
    Decode.object(in);
    for (String name = Decode.nextMember(in); name != null; name = Decode.nextMember(in)) {
      if (name.equals("supported_commands")) {
        Decode.array(in);
        while (Decode.nextElement(in)) {
          readCommand(in, enabled);
        }
      } else {
        in.skipChildren();
      }
    }
    return enabled;
  }

  private static void readCommand(JsonParser in, Set<String> enabled) {
    String command = "";
    boolean isEnabled = false;
    Decode.object(in);
    for (String name = Decode.nextMember(in); name != null; name = Decode.nextMember(in)) {
      switch (name) {
        case "name" -> command = Decode.string(in);
        case "enabled" -> isEnabled = Decode.bool(in);
        default -> in.skipChildren();
      }
    }
    if (isEnabled) {
      enabled.add(command);
    }
  }
}
