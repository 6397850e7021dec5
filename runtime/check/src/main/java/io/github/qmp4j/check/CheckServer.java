package io.github.qmp4j.check;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import java.util.List;
import tools.jackson.core.JsonParser;

/** {@code query-qmp-schema}, compared with what an application was generated from. */
record CheckServer(String definitions)
    implements QmpCommand<List<Difference>>, WithoutArguments<List<Difference>> {

  private static final CommandSpec SPEC = CommandSpec.of("query-qmp-schema");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<Difference> readResult(JsonParser in) {
    return Structure.compare(definitions, in);
  }
}
