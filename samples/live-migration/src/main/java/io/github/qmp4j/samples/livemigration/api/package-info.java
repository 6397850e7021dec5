/** The part of QEMU's API that this sample uses; everything else in here is generated. */
@QmpApi(
    schema = "qemu-7.2",
    commands = {
      "migrate-set-capabilities",
      "migrate-incoming",
      "migrate",
      "query-migrate",
      "migrate_cancel",
      "query-status"
    },
    events = {"MIGRATION"})
package io.github.qmp4j.samples.livemigration.api;

import io.github.qmp4j.QmpApi;
