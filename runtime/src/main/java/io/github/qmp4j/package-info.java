/**
 * The client of QEMU's machine protocol (QMP), and what generated APIs are made of.
 */
@NullMarked
package io.github.qmp4j;

import org.jspecify.annotations.NullMarked;
