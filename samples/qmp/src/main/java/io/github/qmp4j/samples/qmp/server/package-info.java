/** The server that is talked to, a monitor or a guest agent, without types: names and JSON. */
package io.github.qmp4j.samples.qmp.server;
