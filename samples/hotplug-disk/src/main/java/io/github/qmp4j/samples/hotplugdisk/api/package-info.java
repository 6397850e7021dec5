/** The part of QEMU's API that this sample uses; everything else in here is generated. */
@QmpApi(
    schema = "qemu-7.2",
    commands = {"blockdev-add", "blockdev-del", "device_add", "device_del"},
    events = {"DEVICE_DELETED", "DEVICE_UNPLUG_GUEST_ERROR"})
package io.github.qmp4j.samples.hotplugdisk.api;

import io.github.qmp4j.QmpApi;
