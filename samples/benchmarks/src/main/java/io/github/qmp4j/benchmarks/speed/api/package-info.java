/** What the measurements of speed use of QEMU's API; everything else in here is generated. */
@QmpApi(
    schema = "qemu-7.2",
    commands = {"query-status", "query-qmp-schema", "stop"},
    events = {"STOP", "RESUME"})
package io.github.qmp4j.benchmarks.speed.api;

import io.github.qmp4j.QmpApi;
