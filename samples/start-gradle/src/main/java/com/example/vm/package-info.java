/** The part of QEMU's vocabulary that this application uses: generated here when it is compiled. */
@QmpApi(
    schema = "qemu-7.2",
    commands = {"query-status", "stop", "cont"},
    events = {"STOP", "RESUME"})
package com.example.vm;

import io.github.qmp4j.QmpApi;
