package io.github.qmp4j.schema.model;

/**
 * A documentation comment that belongs to no definition: a heading, an introduction.
 *
 * @param module the file that has it
 */
public record Freeform(String module, String text) {}
