@NullMarked
package io.github.qmp4j.fake;

import org.jspecify.annotations.NullMarked;
