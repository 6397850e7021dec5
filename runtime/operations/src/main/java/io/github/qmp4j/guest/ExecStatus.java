package io.github.qmp4j.guest;

import io.github.qmp4j.codec.Decode;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** {@code guest-exec-status}; the result is empty as long as the program runs. */
final class ExecStatus extends GuestCommand<Optional<ExecResult>> {

  private final long pid;

  ExecStatus(long pid) {
    super("guest-exec-status");
    this.pid = pid;
  }

  @Override
  public void writeArguments(JsonGenerator out) {
    out.writeStartObject();
    out.writeNumberProperty("pid", pid);
    out.writeEndObject();
  }

  @Override
  public Optional<ExecResult> readResult(JsonParser in) {
    boolean exited = false;
    Integer exitCode = null;
    Integer signal = null;
    byte[] output = {};
    byte[] errors = {};
    boolean outputTruncated = false;
    boolean errorsTruncated = false;
    Decode.object(in);
    for (String name = Decode.nextMember(in); name != null; name = Decode.nextMember(in)) {
      switch (name) {
        case "exited" -> exited = Decode.bool(in);
        case "exitcode" -> exitCode = Decode.int64(in).intValue(); // Windows has unsigned ones
        case "signal" -> signal = Decode.int64(in).intValue();
        case "out-data" -> output = bytes(in);
        case "err-data" -> errors = bytes(in);
        case "out-truncated" -> outputTruncated = Decode.bool(in);
        case "err-truncated" -> errorsTruncated = Decode.bool(in);
        default -> in.skipChildren();
      }
    }
    return exited
        ? Optional.of(
            new ExecResult(exitCode, signal, output, errors, outputTruncated, errorsTruncated))
        : Optional.empty();
  }

  private static byte[] bytes(JsonParser in) {
    return Base64.getDecoder().decode(Decode.string(in));
  }
}
