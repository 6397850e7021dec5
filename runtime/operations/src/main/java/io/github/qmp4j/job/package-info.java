/**
 * Long work in the server: block jobs and others that run on after the reply to the command that
 * started them. {@link io.github.qmp4j.job.Job} is the entry.
 *
 * <p>The few commands and events that this needs are written by hand here, for the runtime knows of no
 * generated API. Uses the client as an application would; nothing of the runtime comes in.
 */
@NullMarked
package io.github.qmp4j.job;

import org.jspecify.annotations.NullMarked;
