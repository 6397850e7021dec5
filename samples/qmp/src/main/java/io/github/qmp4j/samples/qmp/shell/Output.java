package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.samples.qmp.shell.console.Console;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How requests, replies and events are shown.
 *
 * @param echo whether a request is shown before it is sent
 */
record Output(Console console, Layout layout, boolean echo) {

  /** By the thread that reads. */
  void request(String command, JsonNode arguments) {
    if (echo) {
      ObjectNode request = JsonNodeFactory.instance.objectNode();
      request.put("execute", command);
      request.set("arguments", arguments);
      console.printJson(layout.text(request));
    }
  }

  /** By the thread that reads. */
  void reply(JsonNode reply) {
    console.printJson(layout.text(reply));
  }

  /** By any thread. */
  void event(String json) {
    console.printAside(layout.text(Typing.tree(json)));
  }
}
