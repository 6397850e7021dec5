package io.github.qmp4j;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** Without the library that compares, which is not on the class path here. */
class CompatibilityCheckTest extends ScriptedTest {

  @Test
  void withoutTheLibraryThatComparesTheMessageNamesIt() {
    QmpClient client = connect(peer -> peer.awaitClose());

    assertThatIllegalStateException()
        .isThrownBy(() -> CompatibilityCheck.run(client, getClass(), null))
        .withMessageContaining("add io.github.qmp4j:qmp4j-check to the class path");
  }
}
