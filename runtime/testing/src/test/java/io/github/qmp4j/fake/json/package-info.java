@NullMarked
package io.github.qmp4j.fake.json;

import org.jspecify.annotations.NullMarked;
