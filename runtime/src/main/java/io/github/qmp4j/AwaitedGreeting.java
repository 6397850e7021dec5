package io.github.qmp4j;

import io.github.qmp4j.wire.Awaited;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Member;
import io.github.qmp4j.wire.Message;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** The greeting, or the end of a connection that never sent one. */
final class AwaitedGreeting implements Awaited {

  private volatile @Nullable Message message;
  private volatile @Nullable Ending ending;

  void received(Message greeting) {
    message = greeting;
  }

  void ended(Ending how) {
    ending = how;
  }

  @Override
  public boolean arrived() {
    return message != null || ending != null;
  }

  /** To be called once it has arrived. */
  Greeting read(String connection) {
    Message greeting = message;
    if (greeting == null) {
      Ending how = Objects.requireNonNull(ending, "nothing has arrived");
      throw new QmpFailures(connection).ended("connect", how);
    }
    try (JsonParser in = greeting.parser(Member.QMP)) {
      return Greeting.read(in);
    }
  }
}
