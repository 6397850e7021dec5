/** A small selection of the guest agent's commands; a test talks to a real agent with it. */
@QmpApi(
    schema = "qga-7.2",
    commands = {
      "guest-ping", "guest-info", "guest-shutdown",
      "guest-file-open", "guest-file-read", "guest-file-write", "guest-file-close"
    })
package cases.guest;

import io.github.qmp4j.QmpApi;
