package io.github.qmp4j.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.wire.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

class DecodeTest {

  @Test
  @Rule(10)
  void integersOf64BitsKeepTheirBitsWhicheverSignTheyAreSaidToHave() {
    for (long noDouble : new long[] {(1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE + 1}) {
      assertThat(Decode.int64(value(Long.toString(noDouble)))).isEqualTo(noDouble);
      assertThat(Decode.uint64(value(Long.toString(noDouble)))).isEqualTo(noDouble);
    }
    assertThat(Decode.int64(value("-9223372036854775808"))).isEqualTo(Long.MIN_VALUE);
    assertThat(Decode.int64(value("18446744073709551615"))).isEqualTo(-1);
    assertThat(Decode.uint64(value("18446744073709551615"))).isEqualTo(-1);
    assertThat(Decode.uint64(value("-1"))).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"18446744073709551616", "-9223372036854775809", "1.0", "1e3", "\"1\""})
  void whatHasNot64BitsIsTold(String json) {
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> Decode.int64(value(json)))
        .withMessageContaining("expected an integer of 64 bits, found");
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> Decode.uint64(value(json)))
        .withMessageContaining("expected an unsigned integer of 64 bits, found");
  }

  private static JsonParser value(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Json.parser(bytes, 0, bytes.length);
  }
}
