package io.github.qmp4j.samples.qmp.server;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.samples.qmp.json.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Any command of a monitor; its result is JSON. */
record MonitorCall(CommandSpec spec, @Nullable String arguments) implements QmpCommand<String> {

  @Override
  public boolean hasArguments() {
    return arguments != null;
  }

  @Override
  public void writeArguments(JsonGenerator out) {
    out.writeRawValue(arguments);
  }

  @Override
  public String readResult(JsonParser in) {
    return JsonText.copy(in);
  }
}
