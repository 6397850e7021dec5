@NullMarked
package io.github.qmp4j.fake.replay;

import org.jspecify.annotations.NullMarked;
