/**
 * Shows how generated code is used, a few lines for each command and event: for references. Says what
 * {@code plan} has decided. {@code QmpProcessor} and the command line come in.
 */
@NullMarked
package io.github.qmp4j.processor.example;

import org.jspecify.annotations.NullMarked;
