package io.github.qmp4j.fake.contract;

import io.github.qmp4j.Empty;
import io.github.qmp4j.fake.Call;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.Refusal;
import io.github.qmp4j.fake.api.Cont;
import io.github.qmp4j.fake.api.QueryStatus;
import io.github.qmp4j.fake.api.RunState;
import io.github.qmp4j.fake.api.StatusInfo;
import io.github.qmp4j.fake.api.Stop;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a machine does that no definition tells. For the one thread that carries commands out. */
final class PlayedMachine {

  private static final String OBJECTS = "/objects/";

  private final Map<String, ObjectNode> objects = new HashMap<>();
  private final Set<String> jobs = new LinkedHashSet<>();
  private RunState state = RunState.PRELAUNCH;
  private String written = "";

  PlayedMachine(FakeQemu qemu) {
    qemu.on(QueryStatus.class, call -> new StatusInfo(state == RunState.RUNNING, false, state));
    qemu.on(Cont.class, call -> become(RunState.RUNNING, "RESUME", call));
    qemu.on(
        Stop.class,
        call -> state == RunState.RUNNING ? become(RunState.PAUSED, "STOP", call) : Empty.EMPTY);
    qemu.on("system_reset").answer(this::reset);
    qemu.on("device_del").answer(call -> {
      throw new Refusal("DeviceNotFound", "Device '" + text(call, "id") + "' not found");
    });
    qemu.on("migrate-pause")
        .refuse(
            "GenericError",
            "migrate-pause is currently only supported during postcopy-active state");
    for (String command : List.of("getfd", "add-fd")) {
      qemu.on(command).refuse("GenericError", "No file descriptor supplied via SCM_RIGHTS");
    }
    qemu.on("human-monitor-command")
        .answer(call -> "unknown command: '" + text(call, "command-line") + "'\r\n");
    qemu.on("object-add").answer(this::add);
    qemu.on("qom-get").answer(this::get);
    qemu.on("qom-set").answer(this::set);
    qemu.on("ringbuf-write").answer(this::write);
    qemu.on("ringbuf-read").answer(call -> written);
    qemu.on("blockdev-backup").answer(this::backup);
    qemu.on("query-jobs").answer(call -> jobs.stream().map(PlayedMachine::job).toList());
    qemu.on("job-dismiss").answer(this::dismiss);
  }

  private static String text(Call call, String argument) {
    return call.arguments().get(argument).stringValue();
  }

  private Empty become(RunState next, String event, Call call) {
    if (state != next) {
      state = next;
      call.emit(event);
    }
    return Empty.EMPTY;
  }

  private Empty reset(Call call) {
    call.emit("RESET", "{'guest': false, 'reason': 'host-qmp-system-reset'}");
    return Empty.EMPTY;
  }

  private Empty add(Call call) {
    objects.put(text(call, "id"), call.arguments());
    return Empty.EMPTY;
  }

  private Empty write(Call call) {
    written = text(call, "data");
    return Empty.EMPTY;
  }

  private ObjectNode object(Call call) {
    String path = text(call, "path");
    ObjectNode object = objects.get(path.replace(OBJECTS, ""));
    if (object == null) {
      throw new Refusal("DeviceNotFound", "Device '" + path + "' not found");
    }
    return object;
  }

  private JsonNode get(Call call) {
    String property = text(call, "property");
    return object(call).get(property.equals("type") ? "qom-type" : property);
  }

  private Empty set(Call call) {
    String property = text(call, "property");
    JsonNode value = call.arguments().get("value");
    if (!value.isIntegralNumber()) {
      throw new Refusal("Invalid parameter type for '" + property + "', expected: integer");
    }
    object(call).set(property, value);
    return Empty.EMPTY;
  }

  /** Half of its life comes before the reply, the rest after it. */
  private Empty backup(Call call) {
    String id = text(call, "job-id");
    jobs.add(id);
    for (String status : List.of("created", "running", "paused", "running")) {
      call.emit("JOB_STATUS_CHANGE", "{'id': '" + id + "', 'status': '" + status + "'}");
    }
    for (String status : List.of("waiting", "pending", "concluded")) {
      call.emitAfterReply("JOB_STATUS_CHANGE", "{'id': '" + id + "', 'status': '" + status + "'}");
    }
    return Empty.EMPTY;
  }

  private static JsonNode job(String id) {
    ObjectNode job = JsonNodeFactory.instance.objectNode();
    return job.put("id", id)
        .put("type", "backup")
        .put("status", "concluded")
        .put("current-progress", 1048576)
        .put("total-progress", 1048576);
  }

  private Empty dismiss(Call call) {
    String id = text(call, "id");
    if (!jobs.remove(id)) {
      throw new Refusal("Job not found");
    }
    call.emit("JOB_STATUS_CHANGE", "{'id': '" + id + "', 'status': 'null'}");
    return Empty.EMPTY;
  }
}
