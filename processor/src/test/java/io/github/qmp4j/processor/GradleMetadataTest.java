package io.github.qmp4j.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class GradleMetadataTest {

  /** Not isolating: what is generated depends on files that Gradle does not see. */
  @Test
  void theProcessorIsAggregating() throws IOException {
    try (InputStream metadata = QmpProcessor.class.getResourceAsStream(
        "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(metadata).isNotNull();
      assertThat(new String(metadata.readAllBytes(), UTF_8))
          .isEqualTo(QmpProcessor.class.getName() + ",aggregating\n");
    }
  }
}
