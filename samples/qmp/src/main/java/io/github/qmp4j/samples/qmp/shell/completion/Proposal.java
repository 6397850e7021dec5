package io.github.qmp4j.samples.qmp.shell.completion;

/**
 * What a word may become.
 *
 * @param word all of it
 * @param complete whether another word can follow; false where a value has to
 */
public record Proposal(String word, boolean complete) {}
