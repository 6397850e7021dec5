/**
 * What stands behind the method {@code check} of generated classes: an application's definitions against
 * a running server's.
 *
 * <p>An artifact of its own, because it needs the {@code schema} module, which applications otherwise
 * need only to be compiled. It is found as a service and has nothing to call: the rules are those of
 * {@code schema}'s {@code compare}, the report is the runtime's.
 */
@NullMarked
package io.github.qmp4j.check;

import org.jspecify.annotations.NullMarked;
