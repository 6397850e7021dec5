package io.github.qmp4j;

import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import io.github.qmp4j.server.ServerSchema;
import tools.jackson.core.JsonParser;

/** {@code query-qmp-schema}: what the server can do. */
final class QueryServerSchema implements QmpCommand<ServerSchema>, WithoutArguments<ServerSchema> {

  private static final CommandSpec SPEC = CommandSpec.of("query-qmp-schema");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public ServerSchema readResult(JsonParser in) {
    return ServerSchema.read(in);
  }
}
