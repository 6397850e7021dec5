/**
 * Shows how generated code is used, a few lines for each command and event: for references. Says what
 * {@code plan} has decided. {@code Call} is the shape of a call, {@code ValueCode} what stands in it.
 * {@code QmpProcessor} and the command line come in.
 */
@NullMarked
package io.github.qmp4j.processor.example;

import org.jspecify.annotations.NullMarked;
