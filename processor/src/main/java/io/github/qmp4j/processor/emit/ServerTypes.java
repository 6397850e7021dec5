package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.ClassName;
import io.github.qmp4j.processor.plan.Server;

/**
 * The runtime's classes for one kind of server.
 *
 * @param client what sends
 * @param command what can be sent
 */
record ServerTypes(ClassName client, ClassName command) {

  static ServerTypes of(Server server) {
    return switch (server) {
      case QMP -> new ServerTypes(RuntimeTypes.QMP_CLIENT, RuntimeTypes.QMP_COMMAND);
      case GUEST_AGENT -> new ServerTypes(RuntimeTypes.AGENT_CLIENT, RuntimeTypes.AGENT_COMMAND);
    };
  }
}
