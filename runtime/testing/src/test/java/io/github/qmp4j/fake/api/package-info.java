/** A part of QEMU's API that can be written both ways, as handlers need it. */
@QmpApi(
    schema = "qemu-7.2",
    commands = {
      "query-status",
      "query-block",
      "query-chardev",
      "query-memory-devices",
      "query-version",
      "query-uuid",
      "query-name",
      "query-commands",
      "query-qmp-schema",
      "query-jobs",
      "job-dismiss",
      "qom-get",
      "qom-set",
      "ringbuf-write",
      "ringbuf-read",
      "human-monitor-command",
      "system_reset",
      "migrate-pause",
      "change-vnc-password",
      "device_del",
      "stop",
      "cont",
      "quit"
    },
    events = {"STOP", "RESUME", "RESET", "SHUTDOWN", "DEVICE_DELETED", "JOB_STATUS_CHANGE"},
    codecs = QmpApi.Codecs.BOTH)
package io.github.qmp4j.fake.api;

import io.github.qmp4j.QmpApi;
