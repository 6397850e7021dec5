package io.github.qmp4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class QmpVersionTest {

  @Test
  @Rule(12)
  void versionsCompareByTheirNumbers() {
    List<QmpVersion> ascending = List.of(
        new QmpVersion(7, 2, 22),
        new QmpVersion(10, 0, 0),
        new QmpVersion(10, 0, 2),
        new QmpVersion(10, 0, 50),
        new QmpVersion(10, 0, 90),
        new QmpVersion(10, 0, 91),
        new QmpVersion(10, 1, 0));
    for (int i = 1; i < ascending.size(); i++) {
      assertThat(ascending.get(i)).isGreaterThan(ascending.get(i - 1));
    }
    assertThat(ascending).filteredOn(QmpVersion::isDevelopment).hasToString("[10.0.50]");
    assertThat(ascending)
        .filteredOn(QmpVersion::isReleaseCandidate)
        .hasToString("[10.0.90, 10.0.91]");
  }
}
