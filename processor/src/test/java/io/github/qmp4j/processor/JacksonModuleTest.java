package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cases.demo.Berth;
import cases.demo.Cargo;
import cases.demo.Flag;
import cases.demo.Ship;
import cases.demo.SwearIn;
import cases.power.RunState;
import cases.power.StatusInfo;
import io.github.qmp4j.jackson.QmpModule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Generated types in an application's own mapper. */
class JacksonModuleTest {

  /** Something of the application's. */
  record Log(String what, Cargo cargo, List<Berth> berths) {}

  record Mooring(Berth berth) {}

  private final JsonMapper mapper =
      JsonMapper.builder().addModule(new QmpModule()).build();

  @Test
  void generatedTypesInAnApplicationsRecordKeepTheirNamesOnTheWire() {
    String json = "{\"what\":\"seen\",\"cargo\":{\"kind\":\"container\",\"number\":\"n1\"},"
        + "\"berths\":[7,{\"lat\":1.5,\"long\":2.5}]}";

    Log log = mapper.readValue(json, Log.class);

    assertThat(log.cargo()).isInstanceOf(Cargo.Container.class);
    assertThat(log.berths().get(0)).isEqualTo(Berth.of(7));
    assertThat(mapper.writeValueAsString(log)).isEqualTo(json);
  }

  @Test
  void aBranchCanBeAskedForByItsType() {
    String parcel = "{\"kind\":\"container\",\"number\":\"n\"}";

    assertThat(mapper.readValue(parcel, Cargo.Container.class).number()).isEqualTo("n");
    assertThatThrownBy(() -> mapper.readValue(parcel, Cargo.Liquid.class))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining("expected cases.demo.Cargo$Liquid, found Container[");
  }

  @Test
  void enumsAreTheirValuesOnTheWire() {
    List<Flag> flags = mapper.readValue("[\"2nd-register\",\"of-mars\"]", new TypeReference<>() {});

    assertThat(flags).containsExactly(Flag._2ND_REGISTER, Flag.UNRECOGNIZED);
    assertThatThrownBy(() -> mapper.writeValueAsString(flags))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining("Flag");
  }

  @Test
  void enumsAreTheSameAsKeysOfAMap() {
    String json = "{\"2nd-register\":3}";
    Map<Flag, Integer> ships = mapper.readValue(json, new TypeReference<>() {});

    assertThat(ships).containsExactly(Map.entry(Flag._2ND_REGISTER, 3));
    assertThat(mapper.writeValueAsString(ships)).isEqualTo(json);
    assertThat(mapper.writeValueAsString(new EnumMap<>(ships))).isEqualTo(json);
    assertThatThrownBy(() -> mapper.writeValueAsString(Map.of(Flag.UNRECOGNIZED, 1)))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining("Flag");
  }

  @Test
  void theNullOfAnAlternateIsAValue() {
    String json = "{\"what\":\"lost\",\"cargo\":null,\"berths\":[null]}";
    Log log = mapper.readValue(json, Log.class);

    assertThat(log.cargo()).isNull();
    assertThat(log.berths()).containsExactly(Berth.ofNull());
    assertThat(mapper.writeValueAsString(log)).isEqualTo(json);
    assertThat(mapper.readValue("{\"berth\":null}", Mooring.class).berth())
        .isEqualTo(Berth.ofNull());
    assertThat(mapper.readValue("{}", Mooring.class).berth()).isNull();
  }

  @Test
  void aCommandIsWrittenAsItsArguments() {
    assertThat(mapper.writeValueAsString(new SwearIn("Ada"))).isEqualTo("{\"name\":\"Ada\"}");
    assertThatThrownBy(() -> mapper.readValue("{}", SwearIn.class))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining("SwearIn is a command, which cannot be read");
  }

  @Test
  void whatTheSchemaDoesNotPromiseIsAnErrorOfDatabind() {
    assertThatThrownBy(() -> mapper.readValue("{\"name\":7}", Ship.class))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining("/name");
  }

  @Test
  void aTypeOfOneWayIsRefusedTheOtherWay() {
    StatusInfo status =
        mapper.readValue("{\"running\":true,\"status\":\"running\"}", StatusInfo.class);

    assertThat(status.status()).isEqualTo(RunState.RUNNING);
    assertThatThrownBy(() -> mapper.writeValueAsString(status))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining(
            "StatusInfo is generated to be read only; generate it with codecs = BOTH");
  }
}
