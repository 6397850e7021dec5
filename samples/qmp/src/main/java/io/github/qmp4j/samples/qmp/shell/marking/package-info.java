/** What is to be seen of a line while it is typed. Asks nobody, knows no terminal. */
package io.github.qmp4j.samples.qmp.shell.marking;
