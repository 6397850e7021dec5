/**
 * What the server that is talked to understands, by its own account ({@code query-qmp-schema}): types for
 * what was typed, a check before anything is sent, help. Here JSON is a tree.
 */
package io.github.qmp4j.samples.qmp.vocabulary;
