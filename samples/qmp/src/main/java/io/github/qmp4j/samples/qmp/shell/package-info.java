/**
 * {@code qmp shell}: a conversation. {@code Shell} reads lines from a {@code Console}, a terminal or a
 * pipe, and gives them to a {@code Mode}, which sends through the {@code Dialogue}.
 */
package io.github.qmp4j.samples.qmp.shell;
