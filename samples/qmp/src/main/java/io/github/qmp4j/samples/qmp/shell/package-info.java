/**
 * {@code qmp shell}: a conversation. {@code Shell} reads lines from a {@code Console}, a terminal or a
 * pipe, and gives them to a {@code Mode}, which sends through the {@code Dialogue}. {@code
 * Conversation} puts them together for one server; {@code ShellCommand} begins another one if the server
 * comes back.
 */
package io.github.qmp4j.samples.qmp.shell;
