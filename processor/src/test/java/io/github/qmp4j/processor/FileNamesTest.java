package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.processor.JavacRun.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File systems end the names of files at 255 bytes, and javac says so of what the user has not seen. */
class FileNamesTest {

  @TempDir
  private Path dir;

  @Test
  void aNameThatJustFitsIsCompiledAndALongerOneRefused() throws IOException {
    assertThat(compile(struct(named("S", 255 - "$Builder.class".length())))).isEmpty();

    assertThat(compile(struct(named("S", 256 - "$Builder.class".length()))))
        .containsExactly("error: 'Sssss' becomes the class Sssss$Builder, for which the name of a"
            + " file would have 256 bytes; at most 255 can be. Leave out what uses it, or give it"
            + " a shorter name in the schema [too-large]");
  }

  @Test
  void aTypeWithALongName() throws IOException {
    assertThatOneDefinitionIsRefused(struct(named("S", 255)), "'Sssss'");
  }

  @Test
  void aBranchWithALongNameInAUnionWithALongName() throws IOException {
    String union = named("U", 153);
    String value = "v".repeat(130);

    assertThatOneDefinitionIsRefused(
        "{'enum':'Kind','data':['" + value + "']}" + "{'struct':'Branch','data':{'own':'str'}}"
            + "{'union':'" + union + "','base':{'kind':'Kind'},'discriminator':'kind','data':{'"
            + value + "':'Branch'}}{'command':'go','returns':'" + union + "'}",
        "'Uuuuu'");
  }

  @Test
  void unionsWithinEachOther() throws IOException {
    String unions = IntStream.range(0, 40)
        .mapToObj(i -> "{'enum':'Kind" + i + "','data':['branch" + i + "']}"
            + "{'union':'Union" + i + "','base':{'kind" + i + "':'Kind" + i
            + "'},'discriminator':'kind" + i + "','data':{'branch" + i + "':'Union" + (i + 1)
            + "'}}")
        .collect(Collectors.joining());

    List<String> said = compile(
        unions + "{'struct':'Union40','data':{'own':'str'}}{'command':'go','returns':'Union0'}");

    assertThat(said).first().asString().startsWith("error: 'Union0' becomes the class Union0$");
    assertThat(said).allMatch(line -> line.endsWith("[too-large]"));
    assertThat(names()).isEmpty();
  }

  @Test
  void aCommandWithALongName() throws IOException {
    assertThatOneDefinitionIsRefused("{'command':'" + "c".repeat(252) + "'}", "'cccc'");
  }

  @Test
  void aFacadeWithALongName() throws IOException {
    // Its events have a name of their own, which is longer.
    assertThat(compile("{'command':'go'}", ", facade = \"" + "F".repeat(249) + "\""))
        .singleElement()
        .asString()
        .startsWith("error: the facade becomes the class FFFFEvents, for which")
        .endsWith("[too-large]");
    assertThat(names()).isEmpty();
  }

  private void assertThatOneDefinitionIsRefused(String schema, String name) throws IOException {
    assertThat(compile(schema))
        .singleElement()
        .asString()
        .startsWith("error: " + name + " becomes the class ")
        .endsWith("[too-large]");
    assertThat(names()).isEmpty();
  }

  /** Schemas have types in CamelCase. */
  private static String named(String initial, int length) {
    return initial + initial.toLowerCase(Locale.ROOT).repeat(length - 1);
  }

  private static String struct(String name) {
    return "{'struct':'" + name + "','data':{'*own':'str'}}{'command':'go','data':{'arg':'" + name
        + "'}}";
  }

  private List<String> compile(String schema) throws IOException {
    return compile(schema, "");
  }

  /** What javac says, where letters are repeated four times at most. */
  private List<String> compile(String schema, String further) throws IOException {
    Files.writeString(dir.resolve("schema.json"), schema);
    Files.createDirectories(dir.resolve("src/api"));
    Files.writeString(
        dir.resolve("src/api/package-info.java"),
        "@io.github.qmp4j.QmpApi(schema = \"schema.json\"" + further + ")\npackage api;\n");
    return new JavacRun(dir)
        .compileTo(Output.BOTH).stream()
            .map(line -> line.replaceAll("(.)\\1{4,}", "$1$1$1$1"))
            .toList();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> dir.relativize(file).toString())
          .filter(name -> name.startsWith("classes") || name.startsWith("sources"))
          .toList();
    }
  }
}
