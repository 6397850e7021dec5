/**
 * What the clients of QMP and of the guest agent have in common: reaching a server, and turning what
 * came of a command into a result or one of the exceptions of the package above.
 *
 * <p>Public only because the two clients live in different packages; applications do not come here.
 * Which reply is whose is not known here: the protocols differ in that.
 */
@NullMarked
package io.github.qmp4j.exchange;

import org.jspecify.annotations.NullMarked;
