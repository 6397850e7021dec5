/** The part of QEMU's API that this sample uses; everything else in here is generated. */
@QmpApi(
    schema = "qemu-7.2",
    commands = {"blockdev-snapshot-sync"},
    events = {})
package io.github.qmp4j.samples.guestagent.api;

import io.github.qmp4j.QmpApi;
