/**
 * Where the shell's lines come from and its answers go to: a pipe, or a terminal, on which lines are
 * edited, completed and remembered by JLine. Nobody else knows JLine.
 */
package io.github.qmp4j.samples.qmp.shell.console;
