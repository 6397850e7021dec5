package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The largest that is generated can be compiled; what is larger is refused before. */
class SizeLimitsTest {

  @TempDir
  private Path dir;

  enum Shape {
    STRUCT(
        254,
        n -> "{'struct':'Big','data':{" + members(n, "str") + "}}"
            + "{'command':'go','data':{'big':'Big'},'returns':'Big'}"),
    NUMBERS(127, n -> "{'command':'go','data':{" + members(n, "number") + "}}"),
    EVENT(126, n -> "{'event':'GO','data':{" + members(n, "int") + ",'one':'str'}}"),
    ENUM(
        1_700,
        n -> "{'enum':'Big','data':[" + valueNames(n) + "]}"
            + "{'command':'go','data':{'big':'Big'},'returns':'Box'}"
            + "{'struct':'Box','data':{'big':'Big'}}"),
    EVENTS(1_600, n -> list(n, "", i -> "{'event':'EVENT_" + i + "'}")),
    UNION(1_288, n -> union(n, 0, 0)),
    UNION_WITH_BASE(214, n -> union(n, 100, 0)),
    UNION_WITH_LARGE_BASE(81, n -> union(n, 250, 0)),
    UNION_WITH_OTHER_VALUES(466, n -> union(n, 0, 1_000));

    private final int most;
    private final IntFunction<String> schema;

    Shape(int most, IntFunction<String> schema) {
      this.most = most;
      this.schema = schema;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLargestCompilesAndWhatIsLargerIsRefused(Shape shape) throws IOException {
    assertThat(compile(shape.schema.apply(shape.most)).errors()).isEmpty();
    assertThat(compile(shape.schema.apply(shape.most + 1)).errors())
        .singleElement()
        .satisfies(
            error -> assertThat(error.getMessage(Locale.ROOT)).endsWith("in Java [too-large]"));
  }

  /** There are no branches whose number would help. */
  @Test
  void whereAnEnumIsTooLargeNothingIsSaidOfTheUnionsItTells() throws IOException {
    assertThat(errors(union(1, 0, 2_499)))
        .containsExactly(
            "enum 'Kind' has 2500 values; at most 1700 can be generated in Java" + " [too-large]");
  }

  @Test
  void aUnionWithTooManyValuesThatHaveNoBranch() throws IOException {
    assertThat(errors(union(1, 0, 1_567)))
        .containsExactly("union 'Big' has 1 branch beside 1567 values without one; at most 0 can"
            + " be generated in Java [too-large]");
    assertThat(errors(union(1, 0, 1_600)))
        .containsExactly("union 'Big' has 1600 values without a branch; at most 1567 can be"
            + " generated in Java [too-large]");
  }

  /** Its records have too many components; no number of branches would help. */
  @Test
  void whereAUnionHasTooManyMembersNothingIsSaidOfItsBranches() throws IOException {
    assertThat(errors(union(1, 1_200, 0)))
        .isNotEmpty()
        .allMatch(error -> error.contains("components"));
  }

  private List<String> errors(String schema) throws IOException {
    return compile(schema).errors().stream()
        .map(error -> error.getMessage(Locale.ROOT))
        .toList();
  }

  private Compilation compile(String schema) throws IOException {
    Files.writeString(dir.resolve("schema.json"), schema);
    return Compilations.compileTolerantly(
        List.of("-Aqmp.schemaPath=" + dir),
        Compilations.packageInfo("api", "schema = \"schema.json\""));
  }

  private static String union(int branches, int base, int others) {
    return "{'enum':'Kind','data':[" + valueNames(branches + others) + "]}"
        + "{'struct':'Branch','data':{'own':'str'}}"
        + "{'union':'Big','base':{'kind':'Kind'" + (base == 0 ? "" : ",") + members(base, "str")
        + "},'discriminator':'kind','data':{"
        + list(branches, ",", i -> "'value-" + i + "':'Branch'") + "}}"
        + "{'command':'go','returns':'Big'}";
  }

  private static String members(int count, String type) {
    return list(count, ",", i -> "'member-" + i + "':'" + type + "'");
  }

  private static String valueNames(int count) {
    return list(count, ",", i -> "'value-" + i + "'");
  }

  private static String list(int count, String separator, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(separator));
  }
}
