/** What a word that is being typed may become. Asks the server, knows no terminal. */
package io.github.qmp4j.samples.qmp.shell.completion;
