package io.github.qmp4j.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.PendingReply;
import io.github.qmp4j.Plain;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.fake.api.MigratePause;
import io.github.qmp4j.fake.api.QueryStatus;
import io.github.qmp4j.fake.api.StatusInfo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that do not wait for their turn. */
abstract class OutOfBandContract extends Contract {

  private static final String REFUSAL =
      "migrate-pause is currently only supported during postcopy-active state";

  @Test
  void theyAreAnsweredAndOthersAsWell() {
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.executeOutOfBand(new MigratePause()))
        .satisfies(e -> assertThat(e.description()).isEqualTo(REFUSAL));
    assertThat(client.execute(new QueryStatus()).running()).isFalse();
  }

  @Test
  void theSameCommandCanWaitForItsTurn() {
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(qmp::migratePause)
        .satisfies(e -> assertThat(e.description()).isEqualTo(REFUSAL));
  }

  @Test
  void theyComeBetweenManyOthers() {
    List<PendingReply<StatusInfo>> others = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      others.add(client.submit(new QueryStatus()));
      assertThatExceptionOfType(CommandRefusedException.class)
          .isThrownBy(() -> client.executeOutOfBand(new MigratePause()));
    }
    for (PendingReply<StatusInfo> other : others) {
      assertThat(other.await().running()).isFalse();
    }
  }

  @Test
  void theServerRefusesThoseThatMayNot() {
    Plain command = new Plain(new CommandSpec("query-name", true, true, true), null);
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.executeOutOfBand(command))
        .satisfies(e ->
            assertThat(e.description()).isEqualTo("The command query-name does not support OOB"));
  }

  @Test
  void withoutTheCapabilityNothingIsSent() {
    reconnect(QmpOptions.builder().inBandOnly().build());
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> client.executeOutOfBand(new MigratePause()));
    assertThat(qmp.queryStatus().running()).isFalse();
  }
}
