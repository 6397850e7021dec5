/** The part of QEMU's API that this sample uses; everything else in here is generated. */
@QmpApi(
    schema = "qemu-7.2",
    commands = {"query-spice"},
    events = {"SPICE_CONNECTED", "SPICE_INITIALIZED", "SPICE_DISCONNECTED"})
package io.github.qmp4j.samples.spicesessions.api;

import io.github.qmp4j.QmpApi;
