package io.github.qmp4j.fake.contract;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.SchemaMismatchException;
import io.github.qmp4j.fake.api.CommandInfo;
import io.github.qmp4j.fake.api.RunState;
import io.github.qmp4j.fake.api.SchemaInfo;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands, their results and why they are refused. */
abstract class CommandContract extends Contract {

  private static final String NON_ASCII = "h\u00E9\u6F22\uD83D\uDE00 \"\\/\t";
  private static final String THREAD = "/objects/t0";

  private void addThread(String maxNanos) {
    client.execute(command(
        "object-add",
        "{\"qom-type\":\"iothread\",\"id\":\"t0\",\"poll-max-ns\":" + maxNanos + "}"));
  }

  @Test
  void resultsAreTyped() {
    assertThat(qmp.queryStatus().status()).isEqualTo(RunState.PRELAUNCH);
    assertThat(qmp.queryStatus().running()).isFalse();
    assertThat(qmp.queryVersion().qemu().major()).isEqualTo(7);
  }

  @Test
  void anAbsentOptionalMemberIsNull() {
    assertThat(qmp.queryName().name()).isNull();
  }

  @Test
  void anEmptyListIsEmpty() {
    assertThat(qmp.queryBlock()).isEmpty();
    assertThat(qmp.queryMemoryDevices()).isEmpty();
    assertThat(qmp.queryJobs()).isEmpty();
  }

  @Test
  void aCommandWithoutAResultReturns() {
    qmp.cont();
    assertThat(qmp.queryStatus().status()).isEqualTo(RunState.RUNNING);
    qmp.stop();
    assertThat(qmp.queryStatus().status()).isEqualTo(RunState.PAUSED);
  }

  @Test
  void aLongReplyIsTypedAsWell() {
    List<SchemaInfo> schema = qmp.queryQmpSchema();
    assertThat(schema).hasSizeGreaterThan(500);
    assertThat(schema).hasAtLeastOneElementOfType(SchemaInfo.Command.class);
    assertThat(schema).hasAtLeastOneElementOfType(SchemaInfo.Event.class);
    assertThat(schema).noneMatch(SchemaInfo.Unrecognized.class::isInstance);
  }

  @Test
  void whatTheServerCanIsKnownAndWhatNotAsWell() {
    assertThat(client.server().supports("blockdev-add", "driver", "null-co")).isTrue();
    assertThat(client.server().supports("blockdev-add", "driver", "nope")).isFalse();
    assertThat(client.server().supports("STOP")).isTrue();
    assertThat(client.server().supports("nope")).isFalse();
    assertThat(client.server().hasFeature("query-cpus-fast", "deprecated")).isFalse();
  }

  @Test
  void theListOfCommandsAndTheSchemaAgree() {
    assertThat(qmp.queryCommands().stream().map(CommandInfo::name))
        .containsExactlyInAnyOrderElementsOf(client.server().commands());
  }

  @Test
  void charactersOfAllKindsComeBack() {
    client.execute(
        command("chardev-add", "{\"id\":\"r\",\"backend\":{\"type\":\"ringbuf\",\"data\":{}}}"));
    qmp.ringbufWrite("r", NON_ASCII);
    assertThat(qmp.ringbufRead("r", 100)).isEqualTo(NON_ASCII);
  }

  @Test
  void numbersAreExact() {
    addThread("9007199254740993");
    assertThat(qmp.qomGet(THREAD, "poll-max-ns").longValue()).isEqualTo(9007199254740993L);
    JsonNode greatest = JsonNodeFactory.instance.numberNode(Long.MAX_VALUE);
    qmp.qomSet(THREAD, "poll-max-ns", greatest);
    assertThat(qmp.qomGet(THREAD, "poll-max-ns").longValue()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aNumberOutOfRangeIsRefused() {
    assertRefused(
        command(
            "blockdev-add",
            "{\"driver\":\"null-co\",\"node-name\":\"n\",\"size\":18446744073709551615}"),
        "GenericError",
        "Invalid parameter type for 'size', expected: integer");
  }

  @Test
  void anyValueIsWhatItIs() {
    addThread("0");
    assertThat(qmp.qomGet(THREAD, "type").stringValue()).isEqualTo("iothread");
    assertThat(qmp.qomGet(THREAD, "poll-max-ns").isIntegralNumber()).isTrue();
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(
            () -> qmp.qomSet(THREAD, "poll-max-ns", JsonNodeFactory.instance.stringNode("x")))
        .satisfies(e -> assertThat(e.description())
            .isEqualTo("Invalid parameter type for 'poll-max-ns', expected: integer"));
  }

  @Test
  void aRefusalSaysWhyAndHarmsNothing() {
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> qmp.deviceDel("nope"))
        .satisfies(e -> {
          assertThat(e.command()).isEqualTo("device_del");
          assertThat(e.errorClass()).isEqualTo("DeviceNotFound");
          assertThat(e.description()).isEqualTo("Device 'nope' not found");
        });
    assertThat(qmp.queryStatus().running()).isFalse();
  }

  @Test
  void anUnknownCommandIsRefused() {
    assertRefused(command("no-such"), "CommandNotFound", "The command no-such has not been found");
  }

  @Test
  void aMissingArgumentIsRefused() {
    assertRefused(command("qom-list"), "GenericError", "Parameter 'path' is missing");
  }

  @Test
  void aSurplusArgumentIsRefused() {
    assertRefused(
        command("query-name", "{\"zz\":1}"), "GenericError", "Parameter 'zz' is unexpected");
  }

  @Test
  void anArgumentOfAnotherTypeIsRefused() {
    assertRefused(
        command("qom-list", "{\"path\":5}"),
        "GenericError",
        "Invalid parameter type for 'path', expected: string");
  }

  @Test
  void anUnknownValueOfAnEnumIsRefused() {
    assertRefused(
        command("blockdev-add", "{\"driver\":\"nope\"}"),
        "GenericError",
        "Parameter 'driver' does not accept value 'nope'");
  }

  @Test
  void anArgumentOfAnotherBranchIsRefused() {
    assertRefused(
        command("blockdev-add", "{\"driver\":\"null-co\",\"filename\":\"x\"}"),
        "GenericError",
        "Parameter 'filename' is unexpected");
  }

  @Test
  void anErrorInsideOfAnArgumentNamesItsPlace() {
    assertRefused(
        command(
            "chardev-add",
            "{\"id\":\"r\",\"backend\":{\"type\":\"ringbuf\",\"data\":{\"size\":\"x\"}}}"),
        "GenericError",
        "Invalid parameter type for 'backend.data.size', expected: integer");
  }

  @Test
  void aResultOfAnotherTypeIsAMismatchAndHarmsNothing() {
    assertThatExceptionOfType(SchemaMismatchException.class)
        .isThrownBy(() -> client.execute(new StatusAsText()))
        .withMessageContaining("query-status");
    assertThat(qmp.queryStatus().running()).isFalse();
  }

  @Test
  void whatTheHumanMonitorPrintsIsText() {
    assertThat(qmp.humanMonitorCommand("nope")).isEqualTo("unknown command: 'nope'\r\n");
  }

  @Test
  void aDescriptorThatWasNotPassedIsMissed() {
    assertRefused(
        command("getfd", "{\"fdname\":\"x\"}"),
        "GenericError",
        "No file descriptor supplied via SCM_RIGHTS");
    assertRefused(command("add-fd"), "GenericError", "No file descriptor supplied via SCM_RIGHTS");
  }
}
