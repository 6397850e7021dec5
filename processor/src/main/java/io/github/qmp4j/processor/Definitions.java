package io.github.qmp4j.processor;

import io.github.qmp4j.processor.history.Input;
import io.github.qmp4j.schema.ReadResult;
import java.util.List;

/**
 * Definitions that were found and read.
 *
 * @param inputs the files they were read from; none for bundled ones
 */
record Definitions(ReadResult result, List<Input> inputs) {

  Definitions {
    inputs = List.copyOf(inputs);
  }
}
