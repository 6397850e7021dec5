package io.github.qmp4j.guest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a program in the guest ended, and what it wrote.
 *
 * @param exitCode null if a signal ended it
 * @param signal the number of the signal (in Windows: of the exception) that ended it; null if it ended
 *     by itself
 * @param output what it wrote to its standard output
 * @param errors what it wrote to its standard error
 * @param outputTruncated whether the agent has kept only the beginning of the output; agents keep 16 MiB
 * @param errorsTruncated likewise
 */
public record ExecResult(
    @Nullable Integer exitCode,
    @Nullable Integer signal,
    byte[] output,
    byte[] errors,
    boolean outputTruncated,
    boolean errorsTruncated) {

  /** Whether it ended by itself with exit code 0. */
  public boolean succeeded() {
    return exitCode != null && exitCode == 0;
  }

  /** The output, read as UTF-8. */
  public String outputText() {
    return new String(output, StandardCharsets.UTF_8);
  }

  /** What came on standard error, read as UTF-8. */
  public String errorText() {
    return new String(errors, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExecResult that
        && Objects.equals(exitCode, that.exitCode)
        && Objects.equals(signal, that.signal)
        && Arrays.equals(output, that.output)
        && Arrays.equals(errors, that.errors)
        && outputTruncated == that.outputTruncated
        && errorsTruncated == that.errorsTruncated;
  }

  @Override
  public int hashCode() {
    return Objects.hash(exitCode, signal, Arrays.hashCode(output), Arrays.hashCode(errors));
  }

  /** How it ended and how much it wrote; not what, which can be long, and secret. */
  @Override
  public String toString() {
    String end = exitCode != null ? "exit code " + exitCode : "signal " + signal;
    return end + size(output, outputTruncated, "output") + size(errors, errorsTruncated, "errors");
  }

  private static String size(byte[] bytes, boolean truncated, String of) {
    return ", " + bytes.length + " bytes of " + of + (truncated ? " (truncated)" : "");
  }
}
