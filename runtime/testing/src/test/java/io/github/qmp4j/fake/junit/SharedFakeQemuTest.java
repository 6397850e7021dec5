package io.github.qmp4j.fake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.QmpClient;
import io.github.qmp4j.fake.FakeQemu;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@UseFakeQemu("qemu-10.0")
class SharedFakeQemuTest {

  private static FakeQemu shared;

  @BeforeAll
  static void share(FakeQemu qemu) {
    shared = qemu;
  }

  @Test
  void aTestHasTheServerOfItsClass(FakeQemu qemu) {
    assertThat(qemu).isSameAs(shared);
  }

  @Test
  @UseFakeQemu("qemu-7.2")
  void aTestThatWantsAnotherDefinitionHasAServerOfItsOwn(FakeQemu qemu) {
    assertThat(releaseOf(qemu)).isEqualTo(7);
  }

  @Nested
  @UseFakeQemu("qemu-10.2")
  class WithAnotherDefinition {

    private final FakeQemu mine;

    WithAnotherDefinition(FakeQemu mine) {
      this.mine = mine;
    }

    @Test
    void aNestedClassHasServersOfItsOwn(FakeQemu qemu) {
      assertThat(qemu).isSameAs(mine).isNotSameAs(shared);
      assertThat(qemu.received()).isEmpty();
      assertThat(releaseOf(qemu)).isEqualTo(10);
    }

    @Test
    void forEachTestAlsoIfItsConstructorHasTheParameter(FakeQemu qemu) {
      aNestedClassHasServersOfItsOwn(qemu);
    }
  }

  private static int releaseOf(FakeQemu qemu) {
    try (QmpClient client = qemu.connect()) {
      return client.greeting().version().major();
    }
  }
}
