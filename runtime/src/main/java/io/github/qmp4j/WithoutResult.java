package io.github.qmp4j;

import io.github.qmp4j.codec.Request;
import tools.jackson.core.JsonParser;

/** A command that returns nothing; implemented by generated records. */
public interface WithoutResult extends Request<Empty> {

  @Override
  default Empty readResult(JsonParser in) {
    return Empty.read(in);
  }
}
