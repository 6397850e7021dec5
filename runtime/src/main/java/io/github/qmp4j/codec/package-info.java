/**
 * What generated code is made of: how a request is written, how a reply is read, how a value is
 * checked.
 *
 * <p>Public because generated classes live in the application's packages. Applications do not call
 * it. A leaf: it imports Jackson and nothing of the client. jackson-databind is touched by {@link
 * io.github.qmp4j.codec.AnyJson} alone, so that its classes load only where a value of QAPI's type
 * {@code any} passes.
 */
@NullMarked
package io.github.qmp4j.codec;

import org.jspecify.annotations.NullMarked;
