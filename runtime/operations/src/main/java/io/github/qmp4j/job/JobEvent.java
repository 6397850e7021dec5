package io.github.qmp4j.job;

import io.github.qmp4j.EventCatalog;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.Timestamp;
import io.github.qmp4j.codec.Decode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * One of the events that tell of jobs.
 *
 * @param id the job's
 * @param status of {@link #STATUS_CHANGE} only
 * @param error of {@link #COMPLETED} only, if the job failed
 */
record JobEvent(
    String eventName,
    Timestamp timestamp,
    String id,
    @Nullable JobStatus status,
    @Nullable String error)
    implements QmpEvent {

  static final String STATUS_CHANGE = "JOB_STATUS_CHANGE";

  /** Comes before the job is concluded; of block jobs only. */
  static final String COMPLETED = "BLOCK_JOB_COMPLETED";

  /** Likewise. */
  static final String CANCELLED = "BLOCK_JOB_CANCELLED";

  static final String[] NAMES = {STATUS_CHANGE, COMPLETED, CANCELLED};

  static final EventCatalog CATALOG = JobEvent::read;

  private static JobEvent read(String event, Timestamp timestamp, JsonParser in) {
    String id = null;
    JobStatus status = null;
    String error = null;
    Decode.object(in);
    for (String name = Decode.nextMember(in); name != null; name = Decode.nextMember(in)) {
      switch (name) {
        case "id", "device" -> id = Decode.string(in);
        case "status" -> status = JobStatus.of(Decode.string(in));
        case "error" -> error = Decode.string(in);
        default -> in.skipChildren();
      }
    }
    return new JobEvent(event, timestamp, Decode.required(in, "id", id), status, error);
  }
}
