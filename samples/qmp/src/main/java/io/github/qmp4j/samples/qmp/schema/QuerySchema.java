package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.WithoutArguments;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * {@code query-qmp-schema}: what the server can do, as the text that it answered with, one entity a
 * line, so that two of them can be compared.
 */
record QuerySchema() implements QmpCommand<String>, WithoutArguments<String> {

  private static final CommandSpec SPEC = CommandSpec.of("query-qmp-schema");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public String readResult(JsonParser in) {
    JsonFactory json = new JsonFactory();
    StringBuilder text = new StringBuilder();
    Decode.array(in);
    while (Decode.nextElement(in)) {
      StringWriter entity = new StringWriter();
      try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), entity)) {
        out.copyCurrentStructure(in);
      }
      text.append(text.isEmpty() ? "[\n" : ",\n").append(entity);
    }
    return text.isEmpty() ? "[]\n" : text.append("\n]\n").toString();
  }
}
