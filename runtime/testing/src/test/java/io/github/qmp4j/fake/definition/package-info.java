@NullMarked
package io.github.qmp4j.fake.definition;

import org.jspecify.annotations.NullMarked;
