package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AwaitedEventTest extends ScriptedTest {

  record Deleted(Timestamp timestamp) implements QmpEvent {
    @Override
    public String eventName() {
      return "DELETED";
    }
  }

  private static final EventCatalog CATALOG =
      (event, timestamp, in) -> event.equals("DELETED") ? new Deleted(timestamp) : null;

  private static String event(String name) {
    return "{\"event\": \"" + name + "\"}\r\n";
  }

  private static Predicate<QmpEvent> named(String name) {
    return event -> event.eventName().equals(name);
  }

  @Test
  @Rule(30)
  void theEventMayComeBeforeTheReply() {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      peer.send(event("OTHER") + event("DELETED"));
      peer.answer(x, "{}");
      peer.awaitClose();
    });
    assertThat(client.executeAndAwait(command("x"), CATALOG, Deleted.class::isInstance, LONG))
        .isInstanceOf(Deleted.class);
  }

  @Test
  @Rule(30)
  void theEventMayComeAfterTheReply() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "{}");
      peer.send(event("OTHER") + event("DELETED"));
      peer.awaitClose();
    });
    assertThat(client.executeAndAwait(command("x"), CATALOG, named("DELETED"), LONG))
        .isInstanceOf(Deleted.class);
  }

  @Test
  void anEventFromBeforeTheCommandIsNotTakenForItsOwn() {
    QmpClient client = connect(peer -> {
      String first = peer.receive();
      peer.send(event("DELETED"));
      peer.answer(first, "{}");
      peer.answer(peer.receive(), "{}");
      peer.awaitClose();
    });
    client.execute(command("first"));
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.executeAndAwait(command("x"), CATALOG, named("DELETED"), SHORT));
  }

  @Test
  void anEventThatDoesNotComeIsToldApartFromAReplyThatDoesNot() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "{}");
      peer.send(event("OTHER"));
      peer.awaitClose();
    });
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() ->
            client.executeAndAwait(command("x"), CATALOG, named("DELETED"), SHORT.multipliedBy(50)))
        .satisfies(e -> assertThat(e.command()).isEqualTo("x"))
        .withMessageContaining("x: answered, but the awaited event did not come within 3000 ms");
  }

  @Test
  void aRefusedCommandIsToldAtOnce() {
    QmpClient client = connect(peer -> {
      peer.receive();
      peer.send("{\"error\": {\"class\": \"DeviceNotFound\", \"desc\": \"no\"}}");
      peer.awaitClose();
    });
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.executeAndAwait(command("x"), CATALOG, named("DELETED"), LONG));
  }

  @Test
  void aQueueCanBeAskedForOneClassOrByAPredicate() {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      peer.send(event("A") + event("DELETED") + event("B") + event("C") + event("D"));
      peer.answer(x, "{}");
      peer.awaitClose();
    });
    try (EventQueue events = client.events(CATALOG)) {
      client.execute(command("x"));
      Deleted deleted = events.poll(Deleted.class, LONG);
      assertThat(deleted).isNotNull();
      assertThat(events.poll(named("C"), LONG).eventName()).isEqualTo("C");
      assertThat(events.poll(Deleted.class, SHORT)).isNull();
    }
  }

  @Test
  @NeedsQemu
  @Rule(30)
  void anUnpluggedDeviceIsGoneWhenItsEventHasCome() {
    try (RealQemu qemu = RealQemu.start("-machine", "q35", "-device", "qemu-xhci");
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      client.execute(command("device_add", "{\"driver\":\"usb-tablet\",\"id\":\"t\"}"), LONG);
      QmpEvent end = client.executeAndAwait(
          command("device_del", "{\"id\":\"t\"}"),
          Plain.NO_CLASSES,
          event -> event instanceof UnrecognizedEvent deleted
              && deleted.eventName().equals("DEVICE_DELETED")
              && deleted.data().path("device").asString("").equals("t"),
          LONG);
      assertThat(end.eventName()).isEqualTo("DEVICE_DELETED");
      assertThatExceptionOfType(CommandRefusedException.class)
          .isThrownBy(() -> client.execute(command("device_del", "{\"id\":\"t\"}"), LONG));
    }
  }
}
