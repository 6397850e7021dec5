package io.github.qmp4j.fake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The faults that wait for their moment. Each happens once. Safe for any thread. */
final class Faults {

  /**
   * @param command the only one that it may hit; null for any
   */
  private record Armed(Fault fault, @Nullable String command) {}

  private final List<Armed> armed = new ArrayList<>();
  private final Served served;
  private final Consumer<Throwable> failed;

  Faults(Served served, Consumer<Throwable> failed) {
    this.served = served;
    this.failed = failed;
  }

  synchronized void add(Fault fault, @Nullable String command) {
    armed.add(new Armed(fault, command));
  }

  /** A client is there; nothing has been sent. */
  void connected(Output output) throws IOException, InterruptedException {
    for (Fault fault : take(Fault.Moment.CONNECTED, null)) {
      apply(fault, new Spoiling(served, output, null, null));
    }
  }

  /** Whether the reply is still to be sent. */
  boolean replying(Call call, ObjectNode reply, Output output)
      throws IOException, InterruptedException {
    boolean toSend = true;
    for (Fault fault : take(Fault.Moment.REPLYING, call.command())) {
      Spoiling spoiling = new Spoiling(served, output, call.command(), reply);
      apply(fault, spoiling);
      toSend &= !spoiling.isReplaced();
    }
    return toSend;
  }

  /** One that cannot be is a mistake of the test: the conversation goes on without it. */
  private void apply(Fault fault, Spoiling what) throws IOException, InterruptedException {
    try {
      fault.effect().apply(what);
    } catch (RuntimeException impossible) {
      failed.accept(impossible);
    }
  }

  synchronized boolean resetsAfterQuit() {
    return armed.stream().anyMatch(a -> a.fault().moment() == Fault.Moment.QUITTING);
  }

  private synchronized List<Fault> take(Fault.Moment moment, @Nullable String command) {
    List<Armed> taken = armed.stream()
        .filter(a -> a.fault().moment() == moment)
        .filter(a -> a.command() == null || a.command().equals(command))
        .toList();
    armed.removeAll(taken);
    return taken.stream().map(Armed::fault).toList();
  }
}
