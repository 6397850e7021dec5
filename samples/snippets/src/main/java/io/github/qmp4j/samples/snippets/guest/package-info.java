/** The API that the snippets use, of a guest agent. */
@QmpApi(schema = "qga-10.2", commands = "guest-ping")
package io.github.qmp4j.samples.snippets.guest;

import io.github.qmp4j.QmpApi;
