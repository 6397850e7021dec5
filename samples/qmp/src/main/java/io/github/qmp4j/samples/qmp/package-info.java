/**
 * The command line of the project: {@code java -jar qmp.jar}.
 *
 * <p>One class for each command; what a command does is done by the modules it calls.
 */
package io.github.qmp4j.samples.qmp;
