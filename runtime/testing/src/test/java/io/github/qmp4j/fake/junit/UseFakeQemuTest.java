package io.github.qmp4j.fake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.QmpClient;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.api.Qmp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseFakeQemu("qemu-10.0")
class UseFakeQemuTest {

  private FakeQemu mine;

  @BeforeEach
  void prepare(FakeQemu qemu) {
    mine = qemu;
    qemu.on("query-uuid").reply("{'UUID': 'u'}");
  }

  @Test
  void aTestHasTheServerThatWasPrepared(FakeQemu qemu) {
    assertThat(qemu).isSameAs(mine);
    try (QmpClient client = QmpClient.connect(qemu.address())) {
      assertThat(Qmp.on(client).queryUuid().uuid()).isEqualTo("u");
      assertThat(Qmp.on(client).queryVersion().qemu().major()).isEqualTo(10);
    }
  }

  @Test
  void anotherTestHasAnotherServer(FakeQemu qemu) {
    assertThat(qemu.received()).isEmpty();
  }

  @Test
  @UseFakeQemu("qemu-7.2")
  void theAnnotationOfAMethodIsStronger(FakeQemu qemu) {
    try (QmpClient client = QmpClient.connect(qemu.address())) {
      assertThat(Qmp.on(client).queryVersion().qemu().major()).isEqualTo(7);
    }
  }

  @AfterEach
  void isStillThere(FakeQemu qemu) {
    assertThat(qemu).isSameAs(mine);
    assertThat(qemu.isRunning()).isTrue();
  }
}
