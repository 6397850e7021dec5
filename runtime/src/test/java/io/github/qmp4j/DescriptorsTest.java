package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorsTest extends ScriptedTest {

  private static final QmpOptions PASSING =
      QmpOptions.builder().passDescriptors().build();

  @Test
  @NeedsQemu
  @Rule(74)
  void aDescriptorGoesWithItsCommandAndIsUsed(@TempDir Path directory) throws Exception {
    Path disk = Files.write(directory.resolve("disk"), new byte[1 << 20]);
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()), PASSING);
        FileInputStream file = new FileInputStream(disk.toFile())) {
      int set = client.execute(command("add-fd"), file.getFD()).get("fdset-id").asInt();
      Files.delete(disk);
      client.execute(command(
          "blockdev-add",
          "{\"driver\":\"file\",\"node-name\":\"n\",\"read-only\":true,"
              + "\"filename\":\"/dev/fdset/" + set + "\"}"));
      String nodes = client.execute(command("query-named-block-nodes")).toString();
      assertThat(nodes).contains("/dev/fdset/" + set).contains("1048576");
    }
  }

  @Test
  @NeedsQemu
  @Rule(74)
  void manyDescriptorsInARowDoNotMixWithOtherCommands() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()), PASSING);
        FileInputStream file = new FileInputStream("/dev/null")) {
      List<PendingReply<?>> others = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        others.add(client.submit(command("query-version")));
        client.execute(command("getfd", "{\"fdname\":\"f" + i + "\"}"), file.getFD());
      }
      for (PendingReply<?> other : others) {
        assertThat(other.await()).isNotNull();
      }
      client.execute(command("closefd", "{\"fdname\":\"f49\"}"));
      assertThatExceptionOfType(CommandRefusedException.class)
          .isThrownBy(() -> client.execute(command("getfd", "{\"fdname\":\"g\"}")))
          .withMessageContaining("SCM_RIGHTS");
    }
  }

  @Test
  @NeedsQemu
  @Rule(74)
  void descriptorsOfSeveralThreadsAreNotMixedUp() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()), PASSING);
        FileInputStream file = new FileInputStream("/dev/null")) {
      List<Running<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String arguments = "{\"fdname\":\"f" + i + "\"}";
        all.add(start(() -> {
          int refused = 0;
          for (int k = 0; k < 100; k++) {
            try {
              client.execute(command("getfd", arguments), file.getFD());
            } catch (CommandRefusedException e) {
              refused++;
            }
          }
          return refused;
        }));
      }
      for (Running<Integer> passing : all) {
        assertThat(passing.get()).isZero();
      }
    }
  }

  @Test
  @NeedsQemu
  @Rule(74)
  void aDescriptorThatFindsTheSocketFullGoesWithItsCommandLater() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()), PASSING);
        FileInputStream file = new FileInputStream("/dev/null")) {
      qemu.signal("STOP");
      Plain big =
          command("human-monitor-command", "{\"command-line\":\"" + "x".repeat(20_000) + "\"}");
      for (int i = 0; i < 40; i++) {
        client.submit(big);
      }
      Running<Object> passing =
          start(() -> client.execute(command("getfd", "{\"fdname\":\"f\"}"), file.getFD()));
      Thread.sleep(100);
      qemu.signal("CONT");
      assertThat(passing.get()).hasToString("{}");
      client.execute(command("closefd", "{\"fdname\":\"f\"}"));
    }
  }

  @Test
  @NeedsQemu
  void anInterruptEndsTheWaitAndNothingElse() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()), PASSING);
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      for (int i = 0; i < 10; i++) {
        Running<QmpEvent> waiting = start(() -> events.poll(LONG));
        while (waiting.thread.getState() != Thread.State.RUNNABLE) {
          Thread.sleep(1);
        }
        Thread.sleep(20);
        waiting.thread.interrupt();
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(waiting::get)
            .withCauseInstanceOf(CallInterruptedException.class);
        assertThat(client.execute(command("query-version"))).isNotNull();
      }
    }
  }

  @Test
  @NeedsQemu
  @Rule(75)
  void whatWasPassedMustBePassedAgainAfterAReconnect() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        FileInputStream file = new FileInputStream("/dev/null")) {
      QmpAddress address = QmpAddress.unix(qemu.socket());
      for (int i = 0; i < 2; i++) {
        try (QmpClient client = QmpClient.connect(address, PASSING)) {
          assertThat(client.execute(command("query-fdsets"))).isEmpty();
          client.execute(command("cont")); // QEMU cleans up only while the guest runs
          client.execute(command("add-fd"), file.getFD());
          assertThat(client.execute(command("query-fdsets"))).hasSize(1);
        }
      }
    }
  }

  @Test
  @NeedsQemu
  void eventsComeWhileNobodyWaitsAndTheEndIsTold() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()), PASSING);
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      assertThat(client.execute(command("query-qmp-schema")).size()).isGreaterThan(500);
      Thread.sleep(60); // the idle reader takes over
      client.execute(command("cont"));
      assertThat(events.poll(LONG).eventName()).isEqualTo("RESUME");
      qemu.process().destroyForcibly();
      assertThatExceptionOfType(ConnectionEndedException.class).isThrownBy(() -> events.poll(LONG));
    }
  }

  @Test
  void withoutTheOptionNothingIsSent() {
    QmpClient client = connect(peer -> {
      assertThat(peer.receive()).contains("next");
      peer.send("{\"return\": 1}");
      peer.awaitClose();
    });
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> client.execute(command("getfd"), FileDescriptor.in))
        .withMessageContaining("QmpOptions.passDescriptors()");
    assertThat(client.execute(command("next")).asInt()).isEqualTo(1);
  }

  @Test
  void whoWasGivenAChannelIsNotToldToAskForWhatWasAskedFor() throws Exception {
    QmpAddress.Unix address = (QmpAddress.Unix) serve(peer -> {
      peer.greet();
      peer.awaitClose();
    });
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(address.path()));
    try (QmpClient client = QmpClient.over(channel, PASSING)) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> client.execute(command("getfd"), FileDescriptor.in))
          .withMessage("given channel: only what QmpClient.connect made with"
              + " QmpOptions.passDescriptors() passes file descriptors");
    }
  }

  @Test
  void aClosedDescriptorIsNotSent() {
    QmpClient client = connect(PASSING, peer -> {
      assertThat(peer.receive()).contains("next");
      peer.send("{\"return\": 1}");
      peer.awaitClose();
    });
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> client.execute(command("getfd"), new FileDescriptor()))
        .withMessageContaining("closed");
    assertThat(client.execute(command("next")).asInt()).isEqualTo(1);
  }

  @Test
  @Rule(76)
  void overTcpDescriptorsCannotBePassed() {
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(QmpAddress.tcp("localhost", 4444), PASSING))
        .withMessageContaining("file descriptors can be passed over plain Unix sockets only");
  }

  @Test
  void aFullQueueOfConnectionsIsWaitedFor(@TempDir Path directory) throws Exception {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("busy"));
    try (ServerSocketChannel busy = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      busy.bind(address, 1);
      fillQueue(address);
      QmpOptions impatient = QmpOptions.builder()
          .passDescriptors()
          .connectTimeout(Duration.ofMillis(100))
          .build();
      assertThatExceptionOfType(CannotConnectException.class)
          .isThrownBy(() -> QmpClient.connect(QmpAddress.unix(address.getPath()), impatient))
          .withMessageContaining(
              "nobody accepted the connection (its queue is full) within 100 ms");
    }
  }

  private static void fillQueue(UnixDomainSocketAddress address) throws IOException {
    boolean full = false;
    while (!full) {
      SocketChannel waiting = SocketChannel.open(StandardProtocolFamily.UNIX);
      waiting.configureBlocking(false);
      try {
        waiting.connect(address); // stays in the queue, whoever closes it
      } catch (SocketException e) {
        full = true;
      }
      waiting.close();
    }
  }

  @Test
  void whoListensAtNothingIsTold(@TempDir Path directory) {
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> QmpClient.connect(QmpAddress.unix(directory.resolve("none")), PASSING))
        .withMessageContaining("there is no such socket");
  }

  @Test
  void withoutTheLibraryTheErrorSaysWhatToAdd(@TempDir Path directory) throws Exception {
    try (URLClassLoader without =
        new URLClassLoader(classPathWithoutJunixsocket(), ClassLoader.getPlatformClassLoader())) {
      Class<?> client = without.loadClass(QmpClient.class.getName());
      Class<?> address = without.loadClass(QmpAddress.class.getName());
      Class<?> options = without.loadClass(QmpOptions.class.getName());
      Object builder = options.getMethod("builder").invoke(null);
      builder.getClass().getMethod("passDescriptors").invoke(builder);
      Object passing = builder.getClass().getMethod("build").invoke(builder);
      Object socket = address.getMethod("unix", Path.class).invoke(null, directory.resolve("none"));
      Method connect = client.getMethod("connect", address, options);
      assertThatExceptionOfType(InvocationTargetException.class)
          .isThrownBy(() -> connect.invoke(null, socket, passing))
          .havingCause()
          .withMessageContaining("needs the library junixsocket; add"
              + " com.kohlschutter.junixsocket:junixsocket-core, of type pom");
    }
  }

  private static URL[] classPathWithoutJunixsocket() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty(
            "surefire.test.class.path", System.getProperty("java.class.path"))
        .split(File.pathSeparator)) {
      if (!entry.contains("junixsocket")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls.toArray(new URL[0]);
  }
}
