package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cases.demo.Anchor;
import cases.demo.Berth;
import cases.demo.Cargo;
import cases.demo.CargoKind;
import cases.demo.CargoSeenEvent;
import cases.demo.CountShips;
import cases.demo.DemoEvents;
import cases.demo.FerryAdd;
import cases.demo.Flag;
import cases.demo.ListShips;
import cases.demo.Load;
import cases.demo.Moor;
import cases.demo.ParcelKind;
import cases.demo.Position;
import cases.demo.Ship;
import cases.demo.ShipArrivedEvent;
import cases.demo.ShipLog;
import cases.demo.ShipNames;
import cases.demo.Sink;
import cases.demo.SwearIn;
import cases.demo.TideEvent;
import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.Timestamp;
import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.testing.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** What the generated code of the case {@code demo} does. */
class GeneratedCodeTest {

  private static final String SHIP =
      "{'name':'Aurora','tonnage':18446744073709551615,'crew':12,'cargo':[]}";
  private static final Timestamp NOON = new Timestamp(43_200, 5);

  @Test
  @Rule({6, 25})
  void anAbsentMemberIsNullAndIsNotWritten() {
    Ship ship = Json.read(SHIP, Ship::read);

    assertThat(ship.draught()).isNull();
    assertThat(ship.class_()).isNull();
    assertThat(Json.write(ship::write)).isEqualTo(SHIP);
  }

  @Test
  void secretsAreSentAndNotShown() {
    SwearIn request = new SwearIn("Ada", "open sesame", 7);

    assertThat(request).hasToString("SwearIn[name=Ada, password=***, pin=7]");
    assertThat(Json.write(request::writeArguments)).contains("open sesame");
  }

  @Test
  @Rule(10)
  void anUnsignedNumberKeepsAll64Bits() {
    Ship ship = Json.read(SHIP, Ship::read);

    assertThat(Long.toUnsignedString(ship.tonnage())).isEqualTo("18446744073709551615");
  }

  @Test
  @Rule({59, 65})
  void anUnknownMemberIsIgnored() {
    Ship ship = Json.read("{'radar':{'on':[true]}," + SHIP.substring(1), Ship::read);

    assertThat(ship.name()).isEqualTo("Aurora");
  }

  @Test
  @Rule(64)
  void aRequiredMemberThatIsMissingHasANeutralValue() {
    Ship ship = Json.read("{}", Ship::read);

    assertThat(ship).isEqualTo(new Ship("", 0, null, 0, null, List.of(), null));
  }

  @Test
  void aValueOfTheWrongKindIsReportedWithItsPath() {
    assertThatThrownBy(() -> Json.read("{'cargo':[{'kind':'liquid','litres':'many'}]}", Ship::read))
        .isInstanceOf(DecodeException.class)
        .hasMessage("at /cargo/0/litres: expected an unsigned integer of 64 bits, found the string"
            + " \"many\"");
  }

  @Test
  void openMembersAreAddedOneByOne() {
    FerryAdd first = new FerryAdd.Builder()
        .driver("car")
        .property("deck", "A")
        .property("cars", 1L << 40)
        .property("open", true)
        .build();
    FerryAdd second = first.toBuilder().property("deck", NullNode.getInstance()).build();

    assertThat(Json.write(first::writeArguments))
        .isEqualTo("{'driver':'car','deck':'A','cars':1099511627776,'open':true}");
    assertThat(second.properties())
        .containsEntry("deck", NullNode.getInstance())
        .hasSize(3);
    assertThatThrownBy(() -> first.toBuilder().property("driver", "van").build())
        .hasMessageContaining("'driver', which has a component of its own");
  }

  @Test
  void aNumberBeyondADoubleIsReportedWithItsPath() {
    assertThatThrownBy(() -> Json.read("{'name':'Aurora','draught':-1e999}", Ship::read))
        .isInstanceOf(DecodeException.class)
        .hasMessage("at /draught: expected a number that a double can hold, found -1e999");
  }

  @Test
  @Rule(65)
  void anUnknownValueOfAnEnumIsUnrecognizedAndCannotBeSent() {
    Flag flag = Json.read("'atlantis'", Flag::read);

    assertThat(flag).isEqualTo(Flag.UNRECOGNIZED);
    assertThatThrownBy(() -> Json.write(new ListShips(flag)::writeArguments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Flag");
  }

  @Test
  @Rule({5, 60})
  void aUnionIsReadWhereverItsTagStands() {
    Cargo expected = new Cargo.Liquid(7L, "n", null, 5, -3);

    assertThat(Json.read(
            "{'kind':'liquid','weight':7,'number':'n','litres':5,'temperature':-3}", Cargo::read))
        .isEqualTo(expected);
    assertThat(Json.read(
            "{'weight':7,'number':'n','litres':5,'temperature':-3,'kind':'liquid'}", Cargo::read))
        .isEqualTo(expected);
    assertThat(Json.read(
            "{'number':'n','litres':5,'kind':'liquid','temperature':-3,'weight':7}", Cargo::read))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
          [{'kind':'liquid','number':5}]                        | /0/number
          [{'number':5,'kind':'liquid'}]                        | /0/number
          [{'weight':1},{'seals':['a',{}],'kind':'container'}]  | /1/seals/1
          [{'number':'n','seals':[],'kind':'liquid','litres':''}] | /0/litres
          [{'to':'me','number':5,'parcel-kind':'crate','kind':'parcel'}] | /0/number
          [{'seals':['a'],'parcel-kind':'crate','to':5,'kind':'parcel'}] | /0/to
          """)
  void anErrorInAUnionSaysWhereWhereverTheTagStands(String json, String path) {
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> Json.read(json, Cargo::readList))
        .returns(path, DecodeException::path);
  }

  @Test
  void aUnionWritesItsTag() {
    Cargo cargo =
        new Cargo.Container.Builder().number("n").seals(List.of("a", "b")).build();

    assertThat(cargo.kind()).isEqualTo(CargoKind.CONTAINER);
    assertThat(Json.write(cargo::write))
        .isEqualTo("{'kind':'container','number':'n','seals':['a','b']}");
  }

  @Test
  void valuesWithoutABranchShareARecordThatSaysWhichItIs() {
    Cargo people = Json.read("{'kind':'people','extra':1,'weight':80}", Cargo::read);

    assertThat(people).isEqualTo(new Cargo.Other(CargoKind.PEOPLE, 80L));
    assertThat(Json.write(people::write)).isEqualTo("{'kind':'people','weight':80}");
  }

  @Test
  void aValueWithABranchHasNoPlaceAmongThose() {
    assertThatThrownBy(() -> new Cargo.Other(CargoKind.LIQUID, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'kind' must not be 'liquid' here: that one has a record of its own");
  }

  @Test
  void aUnionInAUnionIsNested() {
    String json = "{'kind':'parcel','parcel-kind':'crate','to':'me','number':'n'}";
    Cargo cargo = Json.read(json, Cargo::read);

    assertThat(cargo).isEqualTo(new Cargo.Parcel.Crate(null, "me", "n", null));
    assertThat(cargo.kind()).isEqualTo(CargoKind.PARCEL);
    assertThat(((Cargo.Parcel) cargo).parcelKind()).isEqualTo(ParcelKind.CRATE);
    assertThat(Json.write(cargo::write)).isEqualTo(json);
    assertThat(Json.read(
            "{'number':'n','to':'me','parcel-kind':'crate','kind':'parcel'}", Cargo::read))
        .isEqualTo(cargo);
  }

  @Test
  void anUnknownBranchKeepsWhatItHasAndCannotBeSent() {
    Cargo cargo = Json.read("{'secret':{'a':1},'kind':'gold','weight':3}", Cargo::read);

    assertThat(cargo).isInstanceOf(Cargo.Unrecognized.class);
    Cargo.Unrecognized unrecognized = (Cargo.Unrecognized) cargo;
    assertThat(unrecognized.tagValue()).isEqualTo("gold");
    assertThat(unrecognized.kind()).isEqualTo(CargoKind.UNRECOGNIZED);
    assertThat(unrecognized.weight()).isEqualTo(3);
    assertThat(unrecognized.otherMembers().get("secret").get("a").asInt()).isEqualTo(1);
    assertThatThrownBy(() -> Json.write(cargo::write)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUnknownBranchOfANestedUnionKeepsTheOuterTag() {
    Cargo cargo = Json.read("{'kind':'parcel','to':'me','parcel-kind':'tube'}", Cargo::read);

    assertThat(cargo).isInstanceOf(Cargo.Parcel.Unrecognized.class);
    assertThat(cargo.kind()).isEqualTo(CargoKind.PARCEL);
    assertThat(((Cargo.Parcel) cargo).to()).isEqualTo("me");
  }

  @Test
  void aUnionWithoutItsTagIsOfAVersionThatHadNone() {
    Cargo onlyKnown = Json.read("{'weight':3}", Cargo::read);
    Cargo withMore = Json.read("{'number':'n','weight':3}", Cargo::read);

    assertThat(onlyKnown).isEqualTo(new Cargo.Unrecognized(3L, "", Map.of()));
    assertThat(withMore)
        .isEqualTo(new Cargo.Unrecognized(3L, "", Map.of("number", StringNode.valueOf("n"))));
    assertThat(withMore.kind()).isEqualTo(CargoKind.UNRECOGNIZED);
  }

  @Test
  void anAlternateIsWhatItsJsonIs() {
    assertThat(Json.read("7", Berth::read)).isEqualTo(Berth.of(7));
    assertThat(Json.read("[1,2]", Berth::read)).isEqualTo(Berth.of(List.of(1L, 2L)));
    assertThat(Json.read("null", Berth::read)).isEqualTo(Berth.ofNull());
    assertThat(Json.read("{'lat':1,'long':2.5}", Berth::read))
        .isEqualTo(Berth.of(new Position(1, 2.5)));
    assertThat(Json.read("'anywhere'", Berth::read)).isInstanceOf(Berth.Unrecognized.class);
    assertThat(Json.write(Berth.ofNull()::write)).isEqualTo("null");
    assertThat(Json.write(Berth.of(List.of(1L))::write)).isEqualTo("[1]");
  }

  @Test
  @Rule(65)
  void aNumberOutsideItsTypeIsRefusedByName() {
    assertThatThrownBy(() -> new Ship("Aurora", 1, null, 300, null, List.of(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'crew' must be from 0 to 255, it is 300");
    assertThatThrownBy(() -> new Cargo.Other(CargoKind.PEOPLE, -1L))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'weight'");
    assertThatThrownBy(() -> new Position(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'lat'");
  }

  @Test
  void aMissingRequiredValueIsRefusedByName() {
    assertThatThrownBy(() -> new Ship.Builder().name("Aurora").build())
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("'tonnage'");
  }

  @Test
  @Rule({58, 61})
  void aListIsReadWhateverItsLengthAndOrder() {
    for (int length : new int[] {0, 1, 2, 10_000}) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        names.add("n" + (length - i));
      }
      String json = length == 0 ? "[]" : "['" + String.join("','", names) + "']";
      assertThat(Json.read(json, new ShipNames()::readResult)).isEqualTo(names);
    }
    String small = SHIP.replace("Aurora", "Zephyr");
    assertThat(Json.read("[" + small + "," + SHIP + "," + small + "]", new ListShips()::readResult))
        .extracting(Ship::name)
        .containsExactly("Zephyr", "Aurora", "Zephyr");
  }

  @Test
  void listsAreCopied() {
    List<String> seals = new ArrayList<>(List.of("a"));
    Cargo.Container container = new Cargo.Container(null, "n", seals);
    seals.add("b");

    assertThat(container.seals()).containsExactly("a");
  }

  @Test
  void aBuilderStartsFromARecord() {
    Ship ship = Json.read(SHIP, Ship::read).toBuilder().flag(Flag._2ND_REGISTER).build();

    assertThat(ship.flag()).isEqualTo(Flag._2ND_REGISTER);
    assertThat(ship.name()).isEqualTo("Aurora");
  }

  @Test
  @Rule(25)
  @SuppressWarnings("deprecation")
  void aCommandWritesItsArguments() {
    assertThat(Json.write(new Moor("Aurora", Berth.ofNull())::writeArguments))
        .isEqualTo("{'name':'Aurora','berth':null}");
    assertThat(Moor.SPEC.allowOob()).isTrue();
    assertThat(Sink.SPEC.successResponse()).isFalse();
    assertThat(Anchor.SPEC.allowPreconfig()).isTrue();
    assertThat(new Sink().hasArguments()).isFalse();
  }

  @Test
  void aBoxedCommandWritesTheValueItself() {
    assertThat(Json.write(new Load(new Cargo.Other(CargoKind.PEOPLE, 4L))::writeArguments))
        .isEqualTo("{'kind':'people','weight':4}");
  }

  @Test
  @Rule({6, 26})
  void openArgumentsFollowTheListedOnes() {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    properties.put("z", StringNode.valueOf("1"));
    properties.put("a", StringNode.valueOf("2"));

    assertThat(Json.write(new FerryAdd("car", "f0", properties)::writeArguments))
        .isEqualTo("{'driver':'car','id':'f0','z':'1','a':'2'}");
    assertThat(Json.write(new FerryAdd("car")::writeArguments)).isEqualTo("{'driver':'car'}");
    assertThatThrownBy(() -> new FerryAdd("car", null, Map.of("id", StringNode.valueOf("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'id'");
  }

  @Test
  void resultsAreReadByTheirCommand() {
    assertThat(Json.read("[" + SHIP + "]", new ListShips()::readResult)).hasSize(1);
    assertThat(Json.read("3", new CountShips()::readResult)).isEqualTo(3L);
    assertThat(Json.read("['a']", new ShipNames()::readResult)).containsExactly("a");
    assertThat(Json.read("{'more':1}", new Sink()::readResult)).isEqualTo(Empty.EMPTY);
    assertThat(Json.read("{'a':[1]}", new ShipLog("x")::readResult).get("a").size())
        .isEqualTo(1);
  }

  @Test
  void eventsAreFoundByTheirName() {
    assertThat(event("TIDE", "{}")).isEqualTo(new TideEvent(NOON));
    assertThat(event("CARGO_SEEN", "{'kind':'people'}"))
        .isEqualTo(new CargoSeenEvent(NOON, new Cargo.Other(CargoKind.PEOPLE, null)));
    QmpEvent arrived = event("SHIP_ARRIVED", "{'berth':1,'ship':" + SHIP + "}");
    assertThat(arrived).isInstanceOf(ShipArrivedEvent.class);
    assertThat(arrived.eventName()).isEqualTo("SHIP_ARRIVED");
    assertThat(arrived.timestamp()).isEqualTo(NOON);
  }

  @Test
  @Rule(51)
  void anUnknownEventIsNotThisApis() {
    Optional<QmpEvent> event = Json.read("{}", parser -> {
      QmpEvent read = DemoEvents.CATALOG.read("STORM", NOON, parser);
      parser.skipChildren();
      return Optional.ofNullable(read);
    });

    assertThat(event).isEmpty();
  }

  private static QmpEvent event(String name, String data) {
    return Json.read(data, parser -> DemoEvents.CATALOG.read(name, NOON, parser));
  }
}
