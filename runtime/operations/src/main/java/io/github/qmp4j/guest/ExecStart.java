package io.github.qmp4j.guest;

import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Lists;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** {@code guest-exec}; the result is what to ask about the program with. */
final class ExecStart extends GuestCommand<Long> {

  private final Exec exec;

  ExecStart(Exec exec) {
    super("guest-exec");
    this.exec = exec;
  }

  @Override
  public void writeArguments(JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("path", exec.path());
    writeStrings(out, "arg", exec.arguments());
    writeStrings(out, "env", exec.environment());
    byte[] input = exec.input();
    if (input != null) {
      out.writeStringProperty("input-data", Base64.getEncoder().encodeToString(input));
    }
    out.writeBooleanProperty("capture-output", true);
    out.writeEndObject();
  }

  private static void writeStrings(JsonGenerator out, String member, List<String> values) {
    if (!values.isEmpty()) {
      out.writeName(member);
      Lists.writeStrings(out, values);
    }
  }

  @Override
  public Long readResult(JsonParser in) {
    Long pid = null;
    Decode.object(in);
    for (String name = Decode.nextMember(in); name != null; name = Decode.nextMember(in)) {
      if (name.equals("pid")) {
        pid = Decode.int64(in);
      } else {
        in.skipChildren();
      }
    }
    return Decode.required(in, "pid", pid);
  }
}
