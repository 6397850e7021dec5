package io.github.qmp4j.schema.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhiteSpaceTest {

  @ParameterizedTest
  @ValueSource(
      chars = {' ', '\t', '\u000b', '\u001f', '\u0085', '\u00a0', '\u2007', '\u202f', '\u3000'})
  void noBreakSpacesAreWhiteSpaceAsOthersAre(char space) {
    String spaces = "" + space + space;

    assertThat(WhiteSpace.isBlank(spaces)).isTrue();
    assertThat(WhiteSpace.end("a" + spaces + "b", 1)).isEqualTo(3);
    assertThat(WhiteSpace.stripTrailing(spaces + "a b" + spaces)).isEqualTo(spaces + "a b");
    assertThat(WhiteSpace.strip(spaces + "a b" + spaces)).isEqualTo("a b");
    assertThat(WhiteSpace.strip(spaces)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(chars = {'a', '\u0000', '\u001b', '\u00ad', '\u180e', '\u200b', '\ufeff'})
  void whatIsOnlyInvisibleIsNone(char other) {
    assertThat(WhiteSpace.isBlank(" " + other)).isFalse();
  }

  @Test
  void nothingIsBlank() {
    assertThat(WhiteSpace.isBlank("")).isTrue();
  }
}
