package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.dialect.Era;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.SourceFiles;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaReaderTest {

  @Test
  void placesAreThoseOfTheMembers() {
    Schema schema = Schemas.parse("{ 'struct': 'Point',\n  'data': { 'x': 'int' } }");

    assertThat(schema.object("Point").location()).isEqualTo(Location.of("main.json", 1, 1));
    assertThat(schema.object("Point").members())
        .extracting(Member::location)
        .containsExactly(Location.of("main.json", 2, 13));
  }

  @Test
  void theEnumOfJsonTypesIsThereWhereItIsUsed() {
    Schema schema = Schemas.parse("{ 'struct': 'Typed', 'data': { 'type': 'QType' } }");

    EnumType type = (EnumType) schema.type("QType");
    assertThat(type.implicit()).isTrue();
    assertThat(type.values()).extracting(EnumValue::name).contains("qnull", "qdict");
    assertThat(Schemas.parse("{ 'command': 'go' }").types()).isEmpty();
  }

  @Test
  void theFilesThatWereReadAreListedOnce() {
    Map<String, String> files = Map.of(
        "qapi/main.json", "{ 'include': 'a.json' }\n{ 'include': '../b.json' }",
        "qapi/a.json", "{ 'include': '../b.json' }",
        "b.json", "");

    ReadResult result = SchemaReader.lenient().read(SourceFiles.inMemory(files), "qapi/main.json");

    assertThat(result.problems()).isEmpty();
    assertThat(result.files()).containsExactly("qapi/main.json", "qapi/a.json", "b.json");
  }

  @Test
  void aFileThatIsMissingIsAProblemOfItsOwn() {
    ReadResult result = SchemaReader.lenient().read(SourceFiles.inMemory(Map.of()), "main.json");

    assertThat(result.schema()).isEmpty();
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "main.json: error: cannot read 'main.json': no such file [unreadable-file]");
  }

  @Test
  void aProblemNamesItsOwnPlaceAndTheOneThatQemuNames() {
    ReadResult result = SchemaReader.strict(Era.V10_2)
        .read(
            SourceFiles.inMemory(
                Map.of("main.json", "\n{ 'struct': 'Point',\n  'data': { 'x': 'in' } }")),
            "main.json");

    Problem problem = result.errors().get(0);
    assertThat(problem.location()).isEqualTo(Location.of("main.json", 3, 18));
    assertThat(problem.anchor()).isEqualTo(Location.of("main.json", 2, 0));
  }

  @Test
  void whatIsNotDocumentedIsWhereItWasWritten() {
    String text = """
        ##
        # @go:
        #
        # @far: x
        ##
        { 'command': 'go', 'data': { 'far': 'int' } }
        ##
        # @stay:
        ##
        { 'command': 'stay', 'data': 'q_obj_go-arg' }
        """;
    ReadResult result = SchemaReader.strict(Era.V10_0)
        .read(SourceFiles.inMemory(Map.of("main.json", text)), "main.json");

    assertThat(result.errors())
        .extracting(Problem::anchor)
        .containsExactly(Location.of("main.json", 6, 0));
  }

  @Test
  void problemsOfOneRunComeInQemusOrder() {
    assertThat(Schemas.problems("""
            { 'command': 'go', 'returns': 'Pont' }
            { 'struct': 'Point', 'data': { 'u': 'int' } }
            { 'struct': 'Point', 'data': {} }
            """))
        .containsExactly(
            "main.json:2:32: error: 'u' is reserved [reserved-name]",
            "main.json:3:13: error: 'Point' is already defined [duplicate-definition]",
            "main.json:1:31: error: unknown type 'Pont' [unknown-type]");
  }

  @Test
  void whatIsBrokenIsNotReportedAgainWhereItIsUsed() {
    assertThat(Schemas.problems("""
            { 'struct': 'Point', 'data': { 'u': 'int' } }
            { 'struct': 'Line', 'base': 'Point', 'data': { 'to': [ 'Point' ] } }
            { 'command': 'draw', 'data': 'Point', 'returns': 'Point' }
            """))
        .containsExactly("main.json:1:32: error: 'u' is reserved [reserved-name]");
  }
}
