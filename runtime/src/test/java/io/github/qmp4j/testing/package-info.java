/**
 * What tests of all modules need to talk to a QEMU, real or played. Packed as the runtime's test
 * jar; nothing here is published.
 */
@NullMarked
package io.github.qmp4j.testing;

import org.jspecify.annotations.NullMarked;
