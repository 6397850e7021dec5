package io.github.qmp4j.schema.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  @Test
  void allLineEndsAreOne() {
    assertThat(text("a\r\nb\rc").text()).isEqualTo("a\nb\nc\n");
  }

  @Test
  void placesAreCountedFromOne() {
    SourceText text = text("ab\ncd\n");

    assertThat(text.location(0)).hasToString("main.json:1:1");
    assertThat(text.location(4)).hasToString("main.json:2:2");
    assertThat(text.location(5)).hasToString("main.json:2:3");
  }

  @Test
  void columnsCountCharactersNotCodeUnits() {
    SourceText text = text("# \ud83d\ude00\n\ud83d\ude00 x\n");

    assertThat(text.location(text.text().indexOf('x'))).hasToString("main.json:2:3");
  }

  @Test
  void qemuCountsTabsInItsOwnWay() {
    assertThat(text("\tx").qemuLocation(1).column()).isEqualTo(1);
    assertThat(text("ab\tx").qemuLocation(3).column()).isEqualTo(3);
    assertThat(text("12345678\tx").qemuLocation(9).column()).isEqualTo(1);
    assertThat(text("ab\tx").location(3).column()).isEqualTo(4);
  }

  @Test
  void longLinesAreNotShown() {
    SourceText text = text("short\n" + "long".repeat(100));

    assertThat(text.line(text.location(0))).contains("short");
    assertThat(text.line(text.location(6))).isEmpty();
    assertThat(text.line(Location.of("main.json"))).isEmpty();
  }

  @Test
  void otherEncodingsThanUtf8AreRefused() {
    byte[] latin = {(byte) 0xe9};

    assertThatThrownBy(() -> SourceText.decode("main.json", latin, Optional.empty()))
        .isInstanceOf(CharacterCodingException.class);
  }

  private static SourceText text(String text) {
    return SourceText.of("main.json", text, Optional.empty());
  }
}
