/** Whether somebody is looking. Knows no library for terminals. */
package io.github.qmp4j.samples.qmp.terminal;
