package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole generated API against a real QEMU, whichever one is installed. */
@NeedsQemu
class RealQueriesTest {

  /**
   * Commands that change nothing, or fail because what they name does not exist. Without blockdev-reopen
   * and transaction, random ones of which end QEMU 7.2.
   */
  private static final Pattern HARMLESS = Pattern.compile("query-.*|qom-(get|list|list-properties)"
      + "|device-list-properties|trace-event-get-state|block-dirty-bitmap-.*|block-stream"
      + "|block-commit|blockdev-(backup|mirror|del|snapshot)|block-job-.*|job-.*"
      + "|block_set_io_throttle|block-export-(add|del)|change-backing-file"
      + "|netdev_del|object-del|chardev-(remove|send-break)|set_link|getfd|closefd|eject"
      + "|migrate-set-capabilities|input-send-event|send-key|x-blockdev-amend|blockdev-open-tray");

  /**
   * What QEMU says of arguments that are not as its schema wants them, before it looks further. Not of
   * values: a QEMU can be built without some.
   */
  private static final Pattern MALFORMED = Pattern.compile("Invalid parameter type for '.*"
      + "|Parameter '.*' is (missing|unexpected)|QMP input .*|JSON parse error.*");

  @ParameterizedTest
  @ValueSource(strings = {"qemu-7.2", "qemu-10.2"})
  void everyQueryWithoutArgumentsIsDecoded(String schema) throws Exception {
    try (RealQemu qemu = furnished();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      assertThat(decoded(client, schema))
          .hasSizeGreaterThan(40)
          .contains("query-block", "query-qmp-schema", "query-chardev", "query-pci", "query-jobs");
    }
  }

  @Test
  void anApiFromWhatTheServerTellsHasRealNamesAndDecodesEveryQuery(@TempDir Path directory)
      throws Exception {
    try (RealQemu qemu = furnished();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      String told = client.execute(new Introspection());
      String schema = Files.writeString(directory.resolve("told.json"), told).toString();

      assertThat(decoded(client, schema))
          .hasSizeGreaterThan(40)
          .contains("query-block", "query-qmp-schema", "query-chardev", "query-pci", "query-jobs");
      assertThat(WholeApi.load(schema).types())
          .extracting(Class::getSimpleName)
          .contains(
              "StatusInfo", "BlockdevOptions", "DeviceAdd", "RunState", "JobStatusChangeEvent");
    }
  }

  /** The queries of an API that the server answered, and the API understood. */
  private static List<String> decoded(QmpClient client, String schema) throws Exception {
    Set<String> known = commands(client);
    List<String> decoded = new ArrayList<>();
    for (Class<?> type : commandTypes(schema)) {
      QmpCommand<?> command = withoutOptional(type);
      if (command != null
          && command.spec().name().startsWith("query-")
          && known.contains(command.spec().name())) {
        try {
          assertThat(client.execute(command)).isNotNull();
          decoded.add(command.spec().name());
        } catch (CommandRefusedException e) {
          // Such as query-kvm of what is not built in; the connection stays usable.
        }
      }
    }
    return decoded;
  }

  @Test
  void whatIsWrittenPassesTheServersCheckOfArguments() throws Exception {
    RandomValues random = new RandomValues(7);
    try (RealQemu qemu = furnished();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      Set<String> known = commands(client);
      List<String> sent = new ArrayList<>();
      for (Class<?> type : commandTypes("qemu-7.2")) {
        for (int i = 0; i < 10; i++) {
          QmpCommand<?> command = (QmpCommand<?>) random.instance(type);
          String name = command.spec().name();
          if (!known.contains(name) || !HARMLESS.matcher(name).matches()) {
            break;
          }
          try {
            client.execute(command);
          } catch (CommandRefusedException e) {
            assertThat(e.description()).as(command.toString()).doesNotMatch(MALFORMED);
          }
          sent.add(name);
        }
      }
      assertThat(Set.copyOf(sent)).hasSizeGreaterThan(60);
    }
  }

  /** With something to tell of each kind. */
  private static RealQemu furnished() {
    return RealQemu.start(
        "-machine", "q35",
        "-blockdev", "driver=null-co,node-name=disk,size=1048576",
        "-device", "virtio-blk-pci,drive=disk,id=vda",
        "-device", "virtio-balloon-pci",
        "-netdev", "hubport,id=net0,hubid=0",
        "-device", "e1000,netdev=net0",
        "-object", "iothread,id=io0",
        "-object", "memory-backend-ram,id=ram0,size=1048576",
        "-chardev", "ringbuf,id=ring");
  }

  private static List<Class<?>> commandTypes(String schema) {
    return WholeApi.load(schema).types().stream()
        .filter(QmpCommand.class::isAssignableFrom)
        .toList();
  }

  /** Null for commands that need arguments. */
  private static QmpCommand<?> withoutOptional(Class<?> type) throws ReflectiveOperationException {
    for (var constructor : type.getConstructors()) {
      if (constructor.getParameterCount() == 0) {
        return (QmpCommand<?>) constructor.newInstance();
      }
    }
    return null;
  }

  private static Set<String> commands(QmpClient client) throws Exception {
    return ((List<?>) client.execute(queryCommands()))
        .stream().map(RealQueriesTest::name).collect(Collectors.toSet());
  }

  private static QmpCommand<?> queryCommands() throws ReflectiveOperationException {
    return withoutOptional(WholeApi.load("qemu-7.2").loadClass("api.QueryCommands"));
  }

  private static String name(Object commandInfo) {
    try {
      return (String) commandInfo.getClass().getMethod("name").invoke(commandInfo);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
