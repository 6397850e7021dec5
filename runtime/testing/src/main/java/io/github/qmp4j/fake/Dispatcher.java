package io.github.qmp4j.fake;

import io.github.qmp4j.fake.definition.ValueCheck;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Decides whether a command may run, and runs it. Knows nothing of connections. */
final class Dispatcher {

  static final String NEGOTIATION = "qmp_capabilities";

  private final Machine machine;
  private final BuiltIns builtIns;

  Dispatcher(Machine machine) {
    this.machine = machine;
    this.builtIns = new BuiltIns(machine.served());
  }

  /**
   * @param negotiated whether the client has
   * @return the result
   * @throws Refusal if the server refuses
   */
  JsonNode run(Call call, boolean negotiated) {
    String name = call.command();
    boolean negotiation = machine.served().isMonitor() && name.equals(NEGOTIATION);
    if (!negotiated && !negotiation) {
      throw Refusal.notFound("Expecting capabilities negotiation with '" + NEGOTIATION + "'");
    }
    Optional<Command> known = machine.served().schema().command(name);
    if (negotiation && !negotiated && known.isEmpty()) {
      // Each monitor has it, also one made from a schema that tells only what was added to QEMU's.
      return JsonNodeFactory.instance.objectNode();
    }
    Command command =
        known.orElseThrow(() -> Refusal.notFound("The command " + name + " has not been found"));
    if (call.isOutOfBand() && !command.flags().allowOob()) {
      throw new Refusal("The command " + name + " does not support OOB");
    }
    new ValueCheck(machine.served().schema())
        .arguments(command, call.arguments())
        .ifPresent(problem -> {
          throw new Refusal(problem);
        });
    if (negotiated && negotiation) {
      throw Refusal.notFound("Capabilities negotiation is already complete, command ignored");
    }
    return machine
        .answers()
        .find(name)
        .map(answer -> ask(answer, call, command))
        .or(() -> builtIns.answer(call))
        .orElseGet(() -> byDefault(command));
  }

  private JsonNode byDefault(Command command) {
    return command
        .returns()
        .map(machine.served()::minimal)
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  private JsonNode ask(Answers.Answer answer, Call call, Command command) {
    try {
      JsonNode result = new Results().json(answer.handler().answer(call), isUnsigned(command));
      if (!answer.unchecked()) {
        machine.served().checkResult(command, result);
      }
      return result;
    } catch (Refusal refusal) {
      throw refusal;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new Refusal("the server is being closed");
    } catch (Exception | Error mistake) {
      machine.failed(mistake);
      throw new Refusal("the handler of " + command.name() + " failed: " + mistake);
    }
  }

  private boolean isUnsigned(Command command) {
    Optional<BuiltinType> type = command.returns().map(TypeRef::name).flatMap(BuiltinType::find);
    return type.equals(Optional.of(BuiltinType.UINT64))
        || type.equals(Optional.of(BuiltinType.SIZE));
  }
}
