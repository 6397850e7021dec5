package io.github.qmp4j.schema.compare;

/** Which way a value goes: the same change can be harmless one way and not the other. */
enum Flow {
  /** From the client, in arguments: the server refuses what it does not know. */
  SENT("argument"),
  /** To the client, in results and events: the client ignores what it does not know. */
  RECEIVED("member");

  private final String noun;

  Flow(String noun) {
    this.noun = noun;
  }

  /** What a member is called that goes this way. */
  String noun() {
    return noun;
  }

  Impact ifSent(Impact impact) {
    return this == SENT ? impact : Impact.COMPATIBLE;
  }

  Impact ifReceived(Impact impact) {
    return this == RECEIVED ? impact : Impact.COMPATIBLE;
  }
}
