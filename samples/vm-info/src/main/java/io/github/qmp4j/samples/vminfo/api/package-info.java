/** The part of QEMU's API that this sample uses; everything else in here is generated. */
@QmpApi(
    schema = "qemu-7.2",
    commands = {
      "query-version",
      "query-status",
      "query-kvm",
      "query-name",
      "query-uuid",
      "query-balloon",
      "query-memory-size-summary",
      "query-cpus-fast",
      "query-block",
      "query-rx-filter",
      "quit"
    },
    events = {})
package io.github.qmp4j.samples.vminfo.api;

import io.github.qmp4j.QmpApi;
