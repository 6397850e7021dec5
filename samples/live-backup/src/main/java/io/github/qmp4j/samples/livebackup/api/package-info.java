/** The part of QEMU's API that this sample uses; everything else in here is generated. */
@QmpApi(
    schema = "qemu-7.2",
    commands = {
      "query-named-block-nodes",
      "blockdev-create",
      "blockdev-add",
      "blockdev-del",
      "blockdev-backup",
      "block-dirty-bitmap-remove",
      "transaction"
    },
    events = {})
package io.github.qmp4j.samples.livebackup.api;

import io.github.qmp4j.QmpApi;
