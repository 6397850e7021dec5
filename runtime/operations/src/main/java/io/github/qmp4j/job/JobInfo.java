package io.github.qmp4j.job;

import io.github.qmp4j.codec.Decode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * What the server says about a job.
 *
 * @param id its name
 * @param type what it does, such as {@code "mirror"}
 * @param currentProgress how much is done, in a unit that only {@code totalProgress} gives a meaning
 * @param totalProgress how much there is to do; an estimate that may grow
 * @param error why it failed; null if it has not
 */
public record JobInfo(
    String id,
    String type,
    JobStatus status,
    long currentProgress,
    long totalProgress,
    @Nullable String error) {

  /** How much is done, from 0 to 1; 0 while the server does not know how much there is to do. */
  public double progress() {
    return totalProgress <= 0 ? 0 : Math.min(1, (double) currentProgress / totalProgress);
  }

  static JobInfo read(JsonParser in) {
    String id = null;
    String type = null;
    String status = null;
    long current = 0;
    long total = 0;
    String error = null;
    Decode.object(in);
    for (String name = Decode.nextMember(in); name != null; name = Decode.nextMember(in)) {
      switch (name) {
        case "id" -> id = Decode.string(in);
        case "type" -> type = Decode.string(in);
        case "status" -> status = Decode.string(in);
        case "current-progress" -> current = Decode.int64(in);
        case "total-progress" -> total = Decode.int64(in);
        case "error" -> error = Decode.string(in);
        default -> in.skipChildren();
      }
    }
    return new JobInfo(
        Decode.required(in, "id", id),
        Decode.orEmpty(in, "type", type),
        JobStatus.of(Decode.required(in, "status", status)),
        current,
        total,
        error);
  }
}
