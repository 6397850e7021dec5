package io.github.qmp4j.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacadeNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record",
        "var",
        "yield",
        "sealed",
        "permits",
        "String",
        "Override",
        "_",
        "class",
        "a.B",
        "my qmp",
        "1"
      })
  void whatJavaRefusesOrWouldHideIsNone(String name) {
    assertThat(FacadeNames.problem(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Qmp", "when", "Builder", "List", "$"})
  void whatCompilesIsOne(String name) {
    assertThat(FacadeNames.problem(name)).isEmpty();
  }
}
