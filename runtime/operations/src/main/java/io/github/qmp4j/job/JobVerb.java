package io.github.qmp4j.job;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.CommandSpec;
import tools.jackson.core.JsonGenerator;

/**
 * A command that is about one job: {@code job-cancel} and its like.
 *
 * @param id the job's
 */
record JobVerb(CommandSpec spec, String id) implements QmpCommand<Empty>, WithoutResult {

  static JobVerb of(String name, String id) {
    return new JobVerb(CommandSpec.of(name), id);
  }

  @Override
  public void writeArguments(JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("id", id);
    out.writeEndObject();
  }
}
