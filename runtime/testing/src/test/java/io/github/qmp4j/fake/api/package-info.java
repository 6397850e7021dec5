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
      "migrate-pause",
      "change-vnc-password",
      "device_del",
      "stop",
      "cont",
      "quit"
    },
    events = {"STOP", "RESUME", "SHUTDOWN", "DEVICE_DELETED"},
    codecs = QmpApi.Codecs.BOTH)
package io.github.qmp4j.fake.api;

import io.github.qmp4j.QmpApi;
