package io.github.qmp4j.schema.qapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSyntaxTest {

  private static final Pattern NAME =
      Pattern.compile("(__[A-Za-z0-9.-]+_)?([xX]-)?([A-Za-z][A-Za-z0-9_-]*)");

  private static final Pattern CAMEL_CASE = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");

  @ParameterizedTest
  @CsvSource({
    "query-status,         query-status",
    "x-colo-lost,          colo-lost",
    "X-old,                old",
    "x-,                   x-",
    "x,                    x",
    "__com.example_drive,  drive",
    "__org.qemu_x-command, command",
    "a_b-9,                a_b-9"
  })
  void theStemComesBehindVendorAndMark(String name, String stem) {
    assertThat(name.substring(NameSyntax.stem(name).orElseThrow())).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({"''", "9p", "-a", "_a", "__a", "___a", "__a_", "__a_9", "a.b", "a b", "\u00e9"})
  void othersAreNoNames(String name) {
    assertThat(NameSyntax.stem(name)).isEmpty();
  }

  @Test
  void randomNamesAreJudgedAsByTheExpression() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String name = random
          .ints(random.nextInt(8), 0, 9)
          .mapToObj(c -> "__x-X.aB9".substring(c, c + 1))
          .reduce("", String::concat);
      Matcher matcher = NAME.matcher(name);
      OptionalInt stem = matcher.matches() ? OptionalInt.of(matcher.start(3)) : OptionalInt.empty();
      assertThat(NameSyntax.stem(name)).as(name).isEqualTo(stem);
      assertThat(NameSyntax.isCamelCase(name))
          .as(name)
          .isEqualTo(CAMEL_CASE.matcher(name).matches());
    }
  }
}
