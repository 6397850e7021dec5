package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.EventCatalog;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.Timestamp;
import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages that QEMU's documentation shows, decoded. */
@EnabledIfSystemProperty(
    named = "qemu.trees",
    matches = ".+",
    disabledReason = "no QEMU sources; -Dqemu.trees=DIR names a directory of trees by version")
class SchemaExamplesTest {

  /** A message from the server or to it; what follows its end is not looked at. */
  private static final Pattern MESSAGE =
      Pattern.compile("^\\s*(->|<-)(.*(?:\\R(?!\\s*(?:->|<-)).*)*)", Pattern.MULTILINE);

  private final JsonMapper mapper = JsonMapper.shared();
  private final Map<String, QmpCommand<?>> commands = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int decoded;

  /**
   * The examples are written by hand: some are abridged with dots, some leave out required objects. So
   * not all can be right, but most have to be.
   */
  @ParameterizedTest
  @ValueSource(strings = {"7.2", "10.0", "10.2"})
  void theExamplesOfTheSchemaAreDecoded(String version) throws ReflectiveOperationException {
    WholeApi api = WholeApi.load("qemu-" + version);
    RandomValues values = new RandomValues(1);
    for (Class<?> type : api.types()) {
      if (QmpCommand.class.isAssignableFrom(type)) {
        QmpCommand<?> command = (QmpCommand<?>) values.instance(type);
        commands.put(command.spec().name(), command);
      }
    }
    EventCatalog events =
        (EventCatalog) api.loadClass("api.QmpEvents").getField("CATALOG").get(null);

    Schema schema = SchemaReader.lenient()
        .read(
            SourceFiles.fileSystem(),
            Path.of(System.getProperty("qemu.trees"), version, "qapi/qapi-schema.json")
                .toString())
        .schema()
        .orElseThrow();
    Stream.concat(schema.commands().stream(), schema.events().stream())
        .forEach(definition -> check(definition, events));

    assertThat(decoded).as("messages that are as the schema says").isGreaterThan(150);
    assertThat(wrong).as("messages that are not").hasSizeLessThan(decoded / 10);
  }

  private void check(Definition definition, EventCatalog events) {
    String text = text(definition.doc());
    Matcher message = MESSAGE.matcher(text);
    QmpCommand<?> asked = null;
    while (message.find()) {
      JsonNode json = json(message.group(2));
      if (json != null && message.group(1).equals("->") && json.has("execute")) {
        asked = commands.get(json.get("execute").stringValue());
      } else if (json != null) {
        check(definition.name(), json, asked, events);
      }
    }
  }

  private void check(
      String where, JsonNode json, @Nullable QmpCommand<?> asked, EventCatalog events) {
    try {
      if (json.has("return") && asked != null) {
        asked.readResult(parser(json.get("return")));
        decoded++;
      } else if (json.has("event") && json.has("data")) {
        String event = json.get("event").stringValue();
        events.read(event, new Timestamp(0, 0), parser(json.get("data")));
        decoded++;
      }
    } catch (DecodeException e) {
      wrong.add(where + ": " + e.getMessage());
    }
  }

  private JsonParser parser(JsonNode json) {
    JsonParser parser = mapper.createParser(json.toString());
    parser.nextToken();
    return parser;
  }

  /** Null for what is not JSON, such as an abridged message. */
  private @Nullable JsonNode json(String text) {
    try (JsonParser parser = mapper.createParser(text)) {
      return mapper.readTree(parser);
    } catch (JacksonException abridged) {
      return null;
    }
  }

  private static String text(Doc doc) {
    StringBuilder text = new StringBuilder(doc.body());
    doc.sections().forEach(section -> text.append("\n\n").append(section.text()));
    return text.toString();
  }
}
