package io.github.qmp4j.fake.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * Compares what we tell of a definition with what a real QEMU of that release tells of itself. A real
 * one lacks what was not compiled into it; everything that it has must be ours, in the same form.
 */
@NeedsQemu
class IntrospectionTest {

  private record QuerySchema(CommandSpec spec)
      implements QmpCommand<JsonNode>, WithoutArguments<JsonNode> {
    @Override
    public JsonNode readResult(JsonParser in) {
      return AnyJson.read(in);
    }
  }

  @Test
  void hasAllThatARealQemuTells() {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      String definition = "qemu-" + client.greeting().version().major() + "."
          + client.greeting().version().minor();
      assumeTrue(Bundled.names().contains(definition), "no definition of " + definition);
      JsonNode real = client.execute(new QuerySchema(CommandSpec.of("query-qmp-schema")));
      JsonNode ours = Introspection.of(
          Bundled.find(definition).orElseThrow().read().schema().orElseThrow());
      Comparison comparison = new Comparison(real, ours);
      comparison.commandsAndEvents();
      assertThat(comparison.differences).isEmpty();
      assertThat(comparison.compared).isGreaterThan(800);
    }
  }

  @Test
  void everyTypeThatIsUsedIsTold() {
    for (String definition : Bundled.names()) {
      JsonNode told = Introspection.of(
          Bundled.find(definition).orElseThrow().read().schema().orElseThrow());
      Set<String> names = new HashSet<>();
      for (JsonNode entry : told) {
        assertThat(names.add(entry.get("name").stringValue()))
            .as("once: " + entry)
            .isTrue();
      }
      for (JsonNode entry : told) {
        assertThat(names).containsAll(entry.findValuesAsString("type"));
        assertThat(names).containsAll(entry.findValuesAsString("ret-type"));
        assertThat(names).containsAll(entry.findValuesAsString("arg-type"));
        assertThat(names).containsAll(entry.findValuesAsString("element-type"));
      }
    }
  }

  /** Follows types from use to use, for the masked names mean nothing. */
  private static final class Comparison {

    private final List<String> differences = new ArrayList<>();
    private final Map<String, JsonNode> real;
    private final Map<String, JsonNode> ours;
    private final Map<String, String> seen = new HashMap<>();
    private int compared;

    Comparison(JsonNode real, JsonNode ours) {
      this.real = byName(real);
      this.ours = byName(ours);
    }

    private static Map<String, JsonNode> byName(JsonNode entries) {
      Map<String, JsonNode> map = new HashMap<>();
      entries.forEach(entry -> map.put(entry.get("name").stringValue(), entry));
      return map;
    }

    void commandsAndEvents() {
      real.forEach((name, entry) -> {
        String kind = entry.get("meta-type").stringValue();
        if (kind.equals("command") || kind.equals("event")) {
          compare(name, entry, ours.get(name));
        }
      });
    }

    private void types(String where, JsonNode a, JsonNode b) {
      String known = seen.putIfAbsent(a.stringValue(), b.stringValue());
      if (known == null) {
        compare(where, real.get(a.stringValue()), ours.get(b.stringValue()));
      } else if (!known.equals(b.stringValue())) {
        differences.add(where + ": one type in QEMU, two in ours");
      }
    }

    private void compare(String where, JsonNode a, JsonNode b) {
      compared++;
      if (b == null || !a.get("meta-type").equals(b.get("meta-type"))) {
        differences.add(where + ": " + a + " is not " + b);
        return;
      }
      for (String same : List.of("features", "allow-oob", "json-type", "tag")) {
        if (!String.valueOf(a.get(same)).equals(String.valueOf(b.get(same)))) {
          differences.add(where + ": " + same + " " + a.get(same) + ", ours " + b.get(same));
        }
      }
      for (String type : List.of("arg-type", "ret-type", "element-type")) {
        if (a.has(type)) {
          types(where + " " + type, a.get(type), b.get(type));
        }
      }
      members(where, a, b, "members", "name");
      members(where, a, b, "variants", "case");
    }

    private void members(String where, JsonNode a, JsonNode b, String list, String key) {
      if (!a.has(list)) {
        return;
      }
      int at = 0;
      for (JsonNode member : a.get(list)) {
        // What an alternate can be has no name, and is never conditional.
        JsonNode other =
            member.has(key) ? find(b.get(list), key, member) : b.get(list).get(at);
        at++;
        String place = where + "." + member.path(key).asString();
        if (other == null
            || member.has("default") != other.has("default")
            || !String.valueOf(member.get("features"))
                .equals(String.valueOf(other.get("features")))) {
          differences.add(place + ": " + member + " is not " + other);
        } else if (member.has("type")) {
          types(place, member.get("type"), other.get("type"));
        }
      }
    }

    private static JsonNode find(JsonNode members, String key, JsonNode wanted) {
      for (JsonNode member : members) {
        if (member.get(key).equals(wanted.get(key))) {
          return member;
        }
      }
      return null;
    }
  }
}
