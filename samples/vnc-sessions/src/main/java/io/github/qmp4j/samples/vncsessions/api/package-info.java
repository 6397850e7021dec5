/** The part of QEMU's API that this sample uses; everything else in here is generated. */
@QmpApi(
    schema = "qemu-7.2",
    commands = {"query-vnc-servers"},
    events = {"VNC_*"})
package io.github.qmp4j.samples.vncsessions.api;

import io.github.qmp4j.QmpApi;
