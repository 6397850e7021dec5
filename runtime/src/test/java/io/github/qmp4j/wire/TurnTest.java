package io.github.qmp4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnTest {

  private static final Deadline FAR = Deadline.after(Duration.ofSeconds(50));

  private final Turn turn = new Turn();

  private static final class Flag implements Awaited {
    volatile boolean raised;

    @Override
    public boolean arrived() {
      return raised;
    }
  }

  @Test
  void aFreeTurnIsTakenAtOnceAndByOneOnly() throws Exception {
    assertThat(turn.take(new Flag(), FAR)).isTrue();
    assertThat(turn.tryTake()).isFalse();
    turn.pass();
    assertThat(turn.tryTake()).isTrue();
    assertThat(turn.takes()).isEqualTo(2);
  }

  @Test
  void aPassedTurnGoesToOneWhoWaits() throws Exception {
    turn.tryTake();
    Waiter waiter = new Waiter(new Flag(), FAR);
    turn.pass();
    assertThat(waiter.get()).isTrue();
    assertThat(turn.isTaken()).isTrue();
  }

  @Test
  void whoHasWhatItWaitedForLeavesWithoutTheTurn() throws Exception {
    turn.tryTake();
    Flag flag = new Flag();
    Waiter waiter = new Waiter(flag, FAR);
    flag.raised = true;
    turn.wakeArrived();
    assertThat(waiter.get()).isFalse();
  }

  /** Two wait for one event; who comes too late sleeps on, and is told of the next one. */
  @Test
  void whoWasWokenForNothingIsWokenAgain() throws Exception {
    turn.tryTake();
    Thread reader = Thread.currentThread();
    AtomicInteger looks = new AtomicInteger();
    Flag mine = new Flag();
    Awaited contested = () -> {
      if (Thread.currentThread() == reader) {
        return true; // there is an event, as far as the reader can see
      }
      looks.incrementAndGet();
      return mine.arrived();
    };
    Waiter waiter = new Waiter(contested, FAR);
    int before = looks.get();
    turn.wakeArrived();
    while (looks.get() == before || waiter.thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    mine.raised = true;
    turn.wakeArrived();
    assertThat(waiter.get(10, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void whoseTimeIsUpLeaves() throws Exception {
    turn.tryTake();
    Waiter waiter = new Waiter(new Flag(), Deadline.after(Duration.ofMillis(30)));
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(waiter::get)
        .withCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void theTurnIsNotLostWithOneWhoIsInterruptedWhileItIsPassed() throws Exception {
    for (int round = 0; round < 500; round++) {
      turn.tryTake();
      Waiter first = new Waiter(new Flag(), FAR);
      Waiter second = new Waiter(new Flag(), FAR);
      first.thread.interrupt();
      turn.pass();
      int taken = 0;
      for (Waiter waiter : List.of(first, second)) {
        try {
          waiter.get();
          taken++;
          turn.pass();
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(InterruptedException.class);
        }
      }
      assertThat(taken).isBetween(1, 2);
    }
  }

  /**
   * Many threads ask a server that answers in any order, some give up; the reader serves all. Fails
   * by timeout if a wake-up is ever lost.
   */
  @Test
  void nobodyIsForgotten() throws Exception {
    long seed = System.nanoTime();
    LinkedBlockingQueue<Flag> wire = new LinkedBlockingQueue<>();
    List<FutureTask<Integer>> callers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      SplittableRandom random = new SplittableRandom(seed + i);
      callers.add(start(() -> call(random, wire)));
    }
    int answered = 0;
    for (FutureTask<Integer> caller : callers) {
      answered += caller.get();
    }
    assertThat(answered).as("seed %d", seed).isGreaterThan(8 * 1_000);
    assertThat(turn.isTaken()).isFalse();
  }

  private int call(SplittableRandom random, LinkedBlockingQueue<Flag> wire) throws Exception {
    int answered = 0;
    for (int i = 0; i < 3_000; i++) {
      Flag reply = new Flag();
      wire.add(reply);
      boolean patient = random.nextInt(10) > 0;
      Deadline deadline = patient ? FAR : Deadline.after(Duration.ofNanos(random.nextInt(50_000)));
      try {
        while (!reply.arrived() && turn.take(reply, deadline)) {
          try {
            read(reply, wire, deadline);
          } finally {
            turn.pass();
          }
        }
        answered++;
      } catch (TimeoutException e) {
        assertThat(patient).isFalse();
      }
    }
    return answered;
  }

  private void read(Flag mine, LinkedBlockingQueue<Flag> wire, Deadline deadline) throws Exception {
    while (!mine.arrived()) {
      Flag next = wire.poll(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new TimeoutException();
      }
      next.raised = true;
      turn.wakeArrived();
    }
  }

  /** A thread that waits; the constructor returns when it sleeps. */
  private final class Waiter extends FutureTask<Boolean> {
    final Thread thread;

    Waiter(Awaited what, Deadline deadline) throws InterruptedException {
      super(() -> turn.take(what, deadline));
      thread = new Thread(this, "waiter");
      thread.start();
      while (thread.getState() != Thread.State.TIMED_WAITING
          && thread.getState() != Thread.State.TERMINATED) {
        Thread.sleep(0, 100_000);
      }
    }
  }

  private static FutureTask<Integer> start(Callable<Integer> work) {
    FutureTask<Integer> task = new FutureTask<>(work);
    new Thread(task, "caller").start();
    return task;
  }
}
