/** A small selection of a bundled definition; a test talks to a real QEMU with it. */
@QmpApi(
    schema = "qemu-7.2",
    commands = {"query-status", "stop", "cont", "quit"},
    events = {"STOP", "RESUME"})
package cases.power;

import io.github.qmp4j.QmpApi;
