package io.github.qmp4j.schema.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.Schemas;
import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final Schema SCHEMA = Schemas.parse("""
      { 'enum': 'Kind', 'data': [ 'disk', 'net',
          { 'name': 'new', 'features': [ 'unstable' ] } ] }
      { 'struct': 'Base', 'data': { 'id': 'str' } }
      { 'struct': 'Disk', 'base': 'Base', 'data': { 'path': 'Path' } }
      { 'struct': 'Net', 'data': { '*peer': 'Device' } }
      { 'struct': 'New', 'data': { 'what': 'str' } }
      { 'struct': 'Common', 'data': { 'kind': 'Kind' } }
      { 'union': 'Device', 'base': 'Common', 'discriminator': 'kind',
        'data': { 'disk': 'Disk', 'net': 'Net', 'new': 'New' } }
      { 'struct': 'Raw', 'data': { 'bytes': [ 'uint8' ] } }
      { 'alternate': 'Path', 'data': { 'name': 'str', 'raw': 'Raw' } }
      { 'struct': 'Unused', 'data': {} }
      { 'struct': 'Options',
        'data': { '*fast': { 'type': 'Unused', 'features': [ 'unstable' ] },
                  'slow': { 'type': 'int', 'features': [ 'unstable' ] } } }
      { 'command': 'device-add', 'data': 'Device', 'boxed': true }
      { 'command': 'device-list', 'returns': [ 'Device' ] }
      { 'command': 'tune', 'data': 'Options' }
      { 'command': 'x-try', 'data': { 'a': 'Base' }, 'features': [ 'unstable' ] }
      { 'event': 'DEVICE_GONE', 'data': { 'id': 'str' } }
      { 'event': 'STOP' }
      """);

  @Test
  void takesWhatAPatternMatches() {
    Schema selected = select(List.of("device-*"), List.of("S?OP"), false).schema();

    assertThat(selected.commands())
        .extracting(Command::name)
        .containsExactly("device-add", "device-list");
    assertThat(selected.events()).extracting(Event::name).containsExactly("STOP");
  }

  @Test
  void takesAlongAllThatIsReachableAndNothingElse() {
    Schema selected = select(List.of("device-list"), List.of(), false).schema();

    assertThat(names(selected.types()))
        .containsExactly("Kind", "Base", "Disk", "Net", "Common", "Device", "Raw", "Path");
  }

  @Test
  void keepsInlineArguments() {
    Schema selected = select(List.of(), List.of("*"), false).schema();

    assertThat(names(selected.types())).containsExactly("q_obj_DEVICE_GONE-arg");
  }

  @Test
  void dropsUnstableValuesWithTheirBranches() {
    Schema selected = select(List.of("device-add"), List.of(), false).schema();

    EnumType kind = (EnumType) selected.type("Kind");
    assertThat(kind.values()).extracting(EnumValue::name).containsExactly("disk", "net");
    assertThat(selected.object("Device").variants().orElseThrow().branches())
        .extracting(branch -> branch.value())
        .containsExactly("disk", "net");
  }

  @Test
  void dropsUnstableMembersUnlessTheyAreRequired() {
    Schema selected = select(List.of("tune"), List.of(), false).schema();

    assertThat(selected.object("Options").members())
        .extracting(Member::name)
        .containsExactly("slow");
    assertThat(names(selected.types())).containsExactly("Options");
  }

  @Test
  void keepsWhatIsUnstableWhenAskedTo() {
    Schema selected = select(List.of("*"), List.of(), true).schema();

    assertThat(selected.command("x-try")).isPresent();
    assertThat(names(selected.types())).contains("New", "Unused");
  }

  @Test
  void takesAnUnstableCommandByItsNameOnly() {
    assertThat(select(List.of("x-*"), List.of(), false).schema().commands()).isEmpty();
    assertThat(select(List.of("x-try"), List.of(), false).schema().commands()).hasSize(1);
  }

  @Test
  void tellsWhatMatchesNothing() {
    Selected selected =
        select(List.of("device-lits", "yyy-*", "devcie-*"), List.of("STOPP", "!STPO"), false);

    assertThat(selected.unmatched())
        .extracting(Unmatched::toString)
        .containsExactly(
            "no command 'device-lits', did you mean 'device-list'?",
            "no command 'yyy-*'",
            "no command 'devcie-*', did you mean 'device-*'?",
            "no event '!STPO', did you mean '!STOP'?",
            "no event 'STOPP', did you mean 'STOP'?");
  }

  @Test
  void anExclusionTakesAwayWhateverElseMatches() {
    assertThat(commands("!*-list", "device-*", "device-list")).containsExactly("device-add");
    assertThat(commands("!tune")).containsExactly("device-add", "device-list");
    assertThat(select(List.of("!tune"), List.of("!*"), false).schema().events()).isEmpty();
  }

  @Test
  void tellsWhatIsExcludedAltogether() {
    Selected selected = select(List.of("tune", "!t*"), List.of("*"), false);

    assertThat(selected.unmatched())
        .extracting(Unmatched::toString)
        .containsExactly("every command that 'tune' matches is excluded, by '!t*'");
  }

  @Test
  void tellsWhatIsOnlyUnstable() {
    assertThat(select(List.of("x-*"), List.of(), false).unmatched())
        .extracting(Unmatched::toString)
        .containsExactly("only unstable commands match 'x-*': x-try");
  }

  @Test
  void leavesOutWhatAServerOfThatConfigurationCannotHave() {
    Schema schema = Schemas.parse("""
        { 'enum': 'Way', 'data': [ 'air', { 'name': 'sea', 'if': 'CONFIG_SEA' },
            { 'name': 'rail', 'if': { 'not': 'CONFIG_SEA' } } ] }
        { 'struct': 'Ship', 'data': { 'name': 'str' } }
        { 'struct': 'Common', 'data': { 'way': 'Way' } }
        { 'union': 'Trip', 'base': 'Common', 'discriminator': 'way',
          'data': { 'sea': { 'type': 'Ship', 'if': 'CONFIG_SEA' } } }
        { 'alternate': 'Where', 'data': { 'name': 'str',
            'port': { 'type': 'Ship', 'if': { 'any': [ 'CONFIG_SEA', 'CONFIG_LAKE' ] } } } }
        { 'command': 'go', 'data': { 'trip': 'Trip', 'where': 'Where' }, 'if': 'CONFIG_GO' }
        { 'command': 'dive',
          'if': { 'all': [ 'CONFIG_GO', { 'any': [ 'CONFIG_SEA', 'CONFIG_POOL' ] } ] } }
        { 'event': 'WET', 'if': 'CONFIG_SEA' }
        """);
    Configuration inland = new Configuration(Map.of("CONFIG_SEA", false, "CONFIG_POOL", false));

    Selected selected =
        new Selection(List.of("go", "dive"), List.of("WET"), false, inland).select(schema);

    assertThat(selected.schema().commands()).extracting(Command::name).containsExactly("go");
    assertThat(((EnumType) selected.schema().type("Way")).values())
        .extracting(EnumValue::name)
        .containsExactly("air", "rail");
    assertThat(selected.schema().object("Trip").variants().orElseThrow().branches())
        .extracting(branch -> branch.value())
        .containsExactly("air", "rail");
    assertThat(((AlternateType) selected.schema().type("Where")).alternatives()).hasSize(2);
    assertThat(selected.unmatched())
        .extracting(Unmatched::toString)
        .containsExactly(
            "no command that 'dive' matches is in a server of this configuration",
            "no event that 'WET' matches is in a server of this configuration");
  }

  @Test
  void selectingEverythingChangesNothing() {
    Schema everything = Schemas.parse("""
        { 'struct': 'Used', 'data': { 'a': 'QType' } }
        { 'command': 'use', 'data': 'Used' }
        """);

    assertThat(Selection.all().select(everything).schema()).isEqualTo(everything);
  }

  @Test
  void modulesListWhatIsLeft() {
    Schema selected = select(List.of("tune"), List.of(), false).schema();

    assertThat(selected.modules())
        .containsExactly(new Module(
            "main.json",
            List.of(
                new Module.Item(Module.Kind.STRUCT, "Options"),
                new Module.Item(Module.Kind.COMMAND, "tune"))));
  }

  @Test
  void manyStarsAreAsQuickAsOne() {
    String pattern = "*".repeat(1000) + "x" + "*".repeat(1000);

    assertThat(select(List.of(pattern), List.of(), true).schema().commands()).hasSize(1);
  }

  private static List<String> commands(String... patterns) {
    return select(List.of(patterns), List.of(), false).schema().commands().stream()
        .map(Command::name)
        .toList();
  }

  private static Selected select(List<String> commands, List<String> events, boolean unstable) {
    return new Selection(commands, events, unstable).select(SCHEMA);
  }

  private static List<String> names(Collection<Type> types) {
    return types.stream().map(type -> ((Definition) type).name()).toList();
  }
}
