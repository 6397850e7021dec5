/**
 * How clients come in: over a listening socket, or over pipes. For the other packages of this module.
 * {@code Door} is what servers know; what is served is none of its business.
 */
@NullMarked
package io.github.qmp4j.fake.door;

import org.jspecify.annotations.NullMarked;
