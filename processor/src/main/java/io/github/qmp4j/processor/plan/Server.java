package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.Schema;

/** Who is talked to. The two speak different protocols, so their commands must not be mixed up. */
public enum Server {
  /** QEMU or its storage daemon. */
  QMP("Qmp"),
  /** The agent in a guest: no greeting, no events. */
  GUEST_AGENT("Agent");

  private final String facade;

  Server(String facade) {
    this.facade = facade;
  }

  /** The agent's schema is the one that says how to synchronize with an agent. */
  public static Server of(Schema schema) {
    return schema.command("guest-sync").isPresent() ? GUEST_AGENT : QMP;
  }

  /** What the facade is called if nobody says otherwise. */
  public String facade() {
    return facade;
  }
}
