/**
 * Generated types in an application's own {@code JsonMapper}. Nothing else in the runtime knows of it, and
 * jackson-databind's mapper is loaded only by applications that use it.
 */
@NullMarked
package io.github.qmp4j.jackson;

import org.jspecify.annotations.NullMarked;
