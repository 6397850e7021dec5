package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.compare.Comparison;
import io.github.qmp4j.schema.dialect.Era;
import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.TypeRef;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Names for types that a QEMU tells without names. With {@code -Dqemu.introspection=DIR}, a directory
 * of such documents that are called as bundled definitions are, also those of real ones.
 */
class IntrospectionTest {

  private static final Schema EARLIER = Schemas.parse("""
      { 'enum': 'Colour', 'data': [ 'red', 'blue' ] }
      { 'struct': 'PaintBase', 'data': { 'colour': 'Colour' } }
      { 'struct': 'Paint', 'base': 'PaintBase', 'data': { 'amount': 'size', '*dry': 'uint8' } }
      { 'struct': 'Gone', 'data': { 'x': 'int' } }
      ##
      # @mix:
      #
      # Stirs paint.
      ##
      { 'command': 'mix', 'data': 'Paint', 'boxed': true, 'returns': 'uint64',
        'allow-preconfig': true, 'coroutine': true }
      { 'command': 'pour', 'data': { 'into': 'str', 'left': 'Gone' }, 'gen': false }
      { 'event': 'DRY', 'data': 'Paint', 'boxed': true }
      """);

  private static final String NOW = """
      [{"name": "mix", "meta-type": "command", "arg-type": "1", "ret-type": "int", "allow-oob": true},
       {"name": "pour", "meta-type": "command", "arg-type": "3", "ret-type": "0"},
       {"name": "spill", "meta-type": "command", "arg-type": "4", "ret-type": "[1]"},
       {"name": "DRY", "meta-type": "event", "arg-type": "1"},
       {"name": "0", "meta-type": "object", "members": []},
       {"name": "1", "meta-type": "object", "members": [
         {"name": "colour", "type": "2"}, {"name": "amount", "type": "int"},
         {"name": "dry", "type": "int", "default": null}, {"name": "gloss", "type": "int"}]},
       {"name": "[1]", "meta-type": "array", "element-type": "1"},
       {"name": "2", "meta-type": "enum", "values": ["red", "blue", "pink"]},
       {"name": "3", "meta-type": "object", "members": [
         {"name": "into", "type": "str"}, {"name": "left", "type": "2"}, {"name": "how", "type": "5"}]},
       {"name": "4", "meta-type": "object", "members": [{"name": "on", "type": "str"}]},
       {"name": "5", "meta-type": "object", "members": [{"name": "slowly", "type": "bool"}]},
       {"name": "int", "meta-type": "builtin", "json-type": "int"}]
      """;

  @Test
  void typesKeepTheNamesThatTheyHaveInAnEarlierSchema() {
    Schema schema = read(NOW, Optional.of(EARLIER));

    assertThat(names(schema))
        .containsExactlyInAnyOrder(
            "Paint", "Colour", "PourArgHow", "q_obj_pour-arg", "q_obj_spill-arg");
    assertThat(command(schema, "mix").arguments()).contains("Paint");
    assertThat(command(schema, "spill").returns()).contains(TypeRef.arrayOf("Paint"));
  }

  @Test
  void whatIntrospectionDoesNotTellIsTakenFromTheEarlierSchema() {
    Schema schema = read(NOW, Optional.of(EARLIER));

    ObjectType paint = schema.object("Paint");
    assertThat(paint.members())
        .extracting(member -> member.name() + ": " + member.type())
        .containsExactly("colour: Colour", "amount: size", "dry: uint8", "gloss: int");
    Command mix = command(schema, "mix");
    assertThat(mix.boxed()).isTrue();
    assertThat(mix.returns()).contains(TypeRef.of("uint64"));
    assertThat(mix.flags().allowPreconfig()).isTrue();
    assertThat(mix.flags().allowOob()).as("told by introspection").isTrue();
    assertThat(mix.doc().body()).isEqualTo("Stirs paint.");
    assertThat(command(schema, "pour").flags().gen()).isFalse();
    assertThat(schema.event("DRY").orElseThrow().boxed()).isTrue();
  }

  /** Introspection has no names for alternatives, so that they are known by what they are in JSON. */
  @Test
  void integersOfAlternatesKeepTheirWidth() {
    Schema earlier = Schemas.parse("""
        { 'alternate': 'Amount', 'data': { 'one': 'uint64', 'some': [ 'uint8' ], 'full': 'bool' } }
        { 'alternate': 'Share', 'data': { 'part': 'number', 'all': 'bool' } }
        { 'command': 'mix', 'data': { 'amount': 'Amount', 'share': 'Share' } }
        """);
    Schema schema = read("""
        [{"name": "mix", "meta-type": "command", "arg-type": "1", "ret-type": "2"},
         {"name": "1", "meta-type": "object", "members": [
           {"name": "amount", "type": "3"}, {"name": "share", "type": "4"}]},
         {"name": "2", "meta-type": "object", "members": []},
         {"name": "3", "meta-type": "alternate", "members": [
           {"type": "bool"}, {"type": "int"}, {"type": "[int]"}]},
         {"name": "4", "meta-type": "alternate", "members": [{"type": "int"}, {"type": "bool"}]},
         {"name": "[int]", "meta-type": "array", "element-type": "int"},
         {"name": "bool", "meta-type": "builtin", "json-type": "boolean"},
         {"name": "int", "meta-type": "builtin", "json-type": "int"}]
        """, Optional.of(earlier));

    assertThat(alternatives(schema, "Amount")).containsExactly("bool", "uint64", "[uint8]");
    assertThat(alternatives(schema, "Share")).containsExactly("int", "bool");
  }

  @Test
  void withoutAnEarlierSchemaNamesSayWhereTypesAreUsed() {
    assertThat(names(read(NOW, Optional.empty())))
        .containsExactlyInAnyOrder(
            "MixArg", "MixArgColour", "PourArgHow", "q_obj_pour-arg", "q_obj_spill-arg");
  }

  @Test
  void namesDoNotDependOnTheOrderOfTheDocument() {
    String numbers = NOW.substring(1, NOW.lastIndexOf(']'));
    List<String> entities = Stream.of(numbers.split(",\n (?=\\{)")).collect(Collectors.toList());
    Collections.reverse(entities);

    assertThat(names(read("[" + String.join(",", entities) + "]", Optional.empty())))
        .containsExactlyInAnyOrderElementsOf(names(read(NOW, Optional.empty())));
  }

  @Test
  void ofCommandsAndEventsThatAreNotWantedNothingIsLeft() {
    ReadResult result = SchemaReader.lenient()
        .takingOnly(name -> name.equals("pour"))
        .read(files(NOW), "main.json");

    Schema schema = result.schema().orElseThrow();
    assertThat(schema.commands()).extracting(Command::name).containsExactly("pour");
    assertThat(schema.events()).isEmpty();
    assertThat(names(schema))
        .containsExactlyInAnyOrder("PourArgHow", "q_obj_pour-arg", "PourArgLeft");
  }

  @Test
  void noStrictReaderTakesIntrospection() {
    for (Era era : Era.values()) {
      assertThat(SchemaReader.strict(era).read(files(NOW), "main.json").hasErrors())
          .isTrue();
    }
  }

  @Test
  void theRootFileIsOpenedOnce() {
    List<String> opened = new ArrayList<>();
    SourceFiles files = path -> {
      opened.add(path);
      return files(NOW).open(path);
    };

    assertThat(SchemaReader.lenient().read(files, "main.json").files())
        .containsExactly("main.json");
    assertThat(opened).containsExactly("main.json");
  }

  @TestFactory
  Stream<DynamicTest> whatAQemuTellsIsItsBundledDefinitionWithoutWhatWasNotBuilt()
      throws IOException {
    String directory = System.getProperty("qemu.introspection");
    if (directory == null) {
      return Stream.of();
    }
    return Bundled.names().stream()
        .filter(name -> Files.exists(Path.of(directory, name + ".json")))
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name, directory)));
  }

  private static List<String> alternatives(Schema schema, String name) {
    return ((AlternateType) schema.type(name))
        .alternatives().stream()
            .map(alternative -> alternative.type().toString())
            .toList();
  }

  private static void compare(String name, String directory) {
    ReadResult result = SchemaReader.lenient()
        .namedAfter(Bundled::nearest)
        .read(SourceFiles.fileSystem(), directory + "/" + name + ".json");
    Schema bundled = Bundled.find(name).orElseThrow().read().schema().orElseThrow();

    assertThat(result.problems()).isEmpty();
    Schema told = result.schema().orElseThrow();
    assertThat(Comparison.between(bundled, told))
        .allSatisfy(change ->
            assertThat(change.code().isRemoval()).as(change.sentence()).isTrue());
    Set<String> names = new HashSet<>(names(told));
    names.removeAll(names(bundled));
    names.removeIf(type -> type.startsWith("q_obj_"));
    assertThat(names).isEmpty();
  }

  private static Schema read(String text, Optional<Schema> earlier) {
    ReadResult result =
        SchemaReader.lenient().namedAfter(names -> earlier).read(files(text), "main.json");
    assertThat(result.problems()).extracting(Problem::toString).isEmpty();
    return result.schema().orElseThrow();
  }

  private static SourceFiles files(String text) {
    return SourceFiles.inMemory(Map.of("main.json", text));
  }

  private static Command command(Schema schema, String name) {
    return schema.command(name).orElseThrow();
  }

  private static List<String> names(Schema schema) {
    return schema.types().stream().map(type -> ((Definition) type).name()).toList();
  }
}
