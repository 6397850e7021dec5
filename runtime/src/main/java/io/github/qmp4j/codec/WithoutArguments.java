package io.github.qmp4j.codec;

import tools.jackson.core.JsonGenerator;

/**
 * A command that takes no arguments: there is nothing to write.
 *
 * @param <R> the result on success
 */
public interface WithoutArguments<R> extends Request<R> {

  @Override
  default boolean hasArguments() {
    return false;
  }

  @Override
  default void writeArguments(JsonGenerator out) {
    out.writeStartObject();
    out.writeEndObject();
  }
}
