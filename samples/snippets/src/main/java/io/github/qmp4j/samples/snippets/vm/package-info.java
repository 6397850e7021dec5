/** The API that the snippets use, of a monitor. */
@QmpApi(
    schema = "qemu-10.2",
    commands = {
      "query-status",
      "stop",
      "cont",
      "quit",
      "add-fd",
      "device_del",
      "blockdev-mirror",
      "query-jobs",
      "job-*"
    },
    codecs = Codecs.BOTH)
package io.github.qmp4j.samples.snippets.vm;

import io.github.qmp4j.QmpApi;
import io.github.qmp4j.QmpApi.Codecs;
