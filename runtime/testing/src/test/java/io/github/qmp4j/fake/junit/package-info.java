@NullMarked
package io.github.qmp4j.fake.junit;

import org.jspecify.annotations.NullMarked;
