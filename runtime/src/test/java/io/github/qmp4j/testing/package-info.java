/**
 * What tests of all modules need to talk to a QEMU, real or played. Packed as the runtime's test
 * jar; nothing here is published.
 *
 * <p>The played ones are scripts here, byte by byte, because {@code FakeQemu} is made with the runtime
 * and built after it. Tests of the modules behind {@code runtime/testing} use that, and a script only for
 * bytes that it does not say.
 */
@NullMarked
package io.github.qmp4j.testing;

import org.jspecify.annotations.NullMarked;
