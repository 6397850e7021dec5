/** The commands about definitions: {@code qmp schema check}, {@code dump}, {@code diff} and so on. */
package io.github.qmp4j.samples.qmp.schema;
