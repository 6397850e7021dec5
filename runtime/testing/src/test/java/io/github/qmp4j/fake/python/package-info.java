/** QEMU's own clients, which are in Python and not here, against a fake server. */
@NullMarked
package io.github.qmp4j.fake.python;

import org.jspecify.annotations.NullMarked;
