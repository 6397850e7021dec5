/** What README and Javadoc show is what compiles. */
package io.github.qmp4j.samples.snippets;
