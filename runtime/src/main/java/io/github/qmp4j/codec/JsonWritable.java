package io.github.qmp4j.codec;

import tools.jackson.core.JsonGenerator;

/** A generated value that can be sent. */
public interface JsonWritable {

  /**
   * Writes this as one JSON value, under the schema's names.
   *
   * @throws IllegalArgumentException if it holds something that this API did not recognize when it
   *     read it; what was written up to there has to be thrown away
   */
  void write(JsonGenerator generator);
}
