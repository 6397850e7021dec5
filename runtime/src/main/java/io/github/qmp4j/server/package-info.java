/**
 * What a server can do, by its own account: {@link io.github.qmp4j.server.ServerSchema}, from {@code
 * QmpClient.server()}, and {@link io.github.qmp4j.server.CompatibilityReport} from the method {@code
 * check} of generated classes. For applications that get along with servers of several releases and
 * builds.
 *
 * <p>Imports {@code codec} only; {@code QmpClient} comes in.
 */
@NullMarked
package io.github.qmp4j.server;

import org.jspecify.annotations.NullMarked;
