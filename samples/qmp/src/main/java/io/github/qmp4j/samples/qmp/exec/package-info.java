/** Commands for scripts: {@code qmp exec}, {@code qmp events}. */
package io.github.qmp4j.samples.qmp.exec;
