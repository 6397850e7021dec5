/**
 * Keys and certificates as QEMU keeps them, for the JDK's TLS. {@link io.github.qmp4j.tls.QmpTls} is
 * the entry; the session itself is the client's matter.
 */
@NullMarked
package io.github.qmp4j.tls;

import org.jspecify.annotations.NullMarked;
