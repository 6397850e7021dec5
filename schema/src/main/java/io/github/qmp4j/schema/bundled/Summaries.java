package io.github.qmp4j.schema.bundled;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Header;
import io.github.qmp4j.schema.model.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** One sentence for each command and event, whichever release it is in. */
final class Summaries {

  private static final String RESOURCE = "summaries.properties";

  private final Properties sentences;

  private Summaries(Properties sentences) {
    this.sentences = sentences;
  }

  static Summaries load() {
    Properties sentences = new Properties();
    try (InputStream stream = Summaries.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing");
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Summaries(sentences);
  }

  Optional<String> of(String name) {
    return Optional.ofNullable(sentences.getProperty(name));
  }

  /** The same schema, where commands and events without documentation have their sentence. */
  Schema describe(Schema schema) {
    List<Definition> definitions = new ArrayList<>();
    schema.types().forEach(type -> definitions.add((Definition) type));
    schema
        .commands()
        .forEach(command -> definitions.add(new Command(
            describe(command.header()),
            command.arguments(),
            command.boxed(),
            command.returns(),
            command.flags())));
    schema
        .events()
        .forEach(event ->
            definitions.add(new Event(describe(event.header()), event.data(), event.boxed())));
    return new Schema(definitions, schema.modules(), schema.freeform());
  }

  private Header describe(Header header) {
    return of(header.name())
        .filter(sentence -> header.doc().isEmpty())
        .map(sentence -> new Header(
            header.name(),
            header.module(),
            header.location(),
            header.condition(),
            header.features(),
            new Doc(sentence, Map.of(), Map.of(), List.of())))
        .orElse(header);
  }
}
