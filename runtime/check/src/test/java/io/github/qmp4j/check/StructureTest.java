package io.github.qmp4j.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.qmp4j.fake.definition.Introspection;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.source.SourceFiles;
import io.github.qmp4j.server.CompatibilityReport;
import io.github.qmp4j.server.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class StructureTest {

  private static final String APPLICATION = """
      { 'enum': 'Flag', 'data': [ 'dutch', 'pirate' ] }
      { 'struct': 'Hull', 'data': { 'tons': 'int' } }
      { 'struct': 'Ship', 'data': { 'name': 'str', 'hull': 'Hull', '*crew': 'int', 'flag': 'Flag' } }
      { 'command': 'query-ships', 'returns': [ 'Ship' ], 'allow-oob': true }
      { 'command': 'hoist', 'data': { 'flag': 'Flag', '*height': 'int', '*rope': 'str', '*by': 'str' } }
      { 'command': 'scuttle' }
      { 'command': 'moor', 'features': [ 'deprecated' ] }
      { 'event': 'SUNK', 'data': { 'where': 'str' } }
      { 'event': 'SEEN' }
      """;

  private static final String SERVER = """
      { 'enum': 'Colour', 'data': [ 'dutch' ] }
      { 'struct': 'Body', 'data': { 'tons': 'str' } }
      { 'struct': 'Vessel', 'data': { '*name': 'str', 'hull': 'Body', 'flag': 'Colour', 'year': 'int' } }
      { 'command': 'query-ships', 'returns': [ 'Vessel' ] }
      { 'command': 'hoist', 'data': { 'flag': 'Colour', '*rope': { 'type': 'str', 'features': [ 'deprecated' ] },
                                      'by': 'str', 'mast': 'int', '*speed': 'int' } }
      { 'command': 'moor', 'features': [ 'deprecated' ] }
      { 'command': 'careen', 'data': { 'where': 'Vessel' } }
      { 'event': 'SUNK', 'data': {}, 'features': [ 'unstable' ] }
      """;

  @Test
  void everyKindOfFindingIsToldOfTheServer() {
    CompatibilityReport report =
        Report.of("it", Structure.compare(APPLICATION, introspection(SERVER)));

    assertThat(report).hasToString("""
        it: not compatible: 10 of 15 findings break something
          missing commands:
            scuttle: the server has no command 'scuttle'
          missing events:
            SEEN: the server has no event 'SEEN'
          missing arguments:
            hoist.height: the server has no argument 'height'
          arguments that the server requires:
            hoist.by: in the server, argument 'by' is required
            hoist.mast: the server also requires argument 'mast'
          missing values:
            hoist.flag=pirate: the server has no value 'pirate'
          changed types:
            query-ships()[].hull.tons: in the server, member 'tons' is a string instead of an integer
          missing members of results and events:
            SUNK.where: the server has no member 'where'
            query-ships()[].name: in the server, member 'name' may be absent
          commands that cannot run out of band:
            query-ships: in the server, command 'query-ships' cannot run out of band
          never comes:
            query-ships()[].crew: the server has no member 'crew'
            query-ships()[].flag=pirate: the server has no value 'pirate'
          deprecated:
            hoist.rope: in the server, argument 'rope' is deprecated
            moor: in the server, command 'moor' is deprecated
          unstable:
            SUNK: in the server, event 'SUNK' is unstable""");
    assertThat(report.findings())
        .extracting(Finding::kind)
        .containsAll(Arrays.asList(Finding.Kind.values()));
  }

  @Test
  void namesOfTypesAndWhatTheApplicationDoesNotUsePlayNoPart() {
    String renamed = APPLICATION.replace("Ship", "Boat").replace("Flag", "Ensign")
        + "{ 'command': 'careen', 'data': { 'where': 'Boat' } }";

    assertThat(Structure.compare(APPLICATION, introspection(renamed)))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.DEPRECATED);
  }

  @Test
  void whatIsNoIntrospectionIsRefusedWithThePlace() {
    for (String broken : List.of(
        "{}",
        "[{}]",
        "[{\"name\":\"hoist\",\"meta-type\":\"command\",\"arg-type\":\"7\"}]",
        "[1]")) {
      assertThatIllegalArgumentException()
          .as(broken)
          .isThrownBy(() -> Structure.compare(APPLICATION, parser(broken)))
          .withMessageContaining("query-qmp-schema:");
    }
  }

  @Test
  void damagedDefinitionsAreRefusedWithTheirName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Structure.compare("{ 'command': ", introspection(SERVER)))
        .withMessageContaining("qmp4j.qapi:1");
  }

  private static JsonParser introspection(String qapi) {
    return parser(Introspection.of(SchemaReader.lenient()
            .read(SourceFiles.inMemory(Map.of("server.json", qapi)), "server.json")
            .schema()
            .orElseThrow())
        .toString());
  }

  private static JsonParser parser(String json) {
    JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json);
    parser.nextToken();
    return parser;
  }
}
