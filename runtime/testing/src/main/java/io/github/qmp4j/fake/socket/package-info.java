/** The socket on which clients come in. For the other packages of this module. */
@NullMarked
package io.github.qmp4j.fake.socket;

import org.jspecify.annotations.NullMarked;
