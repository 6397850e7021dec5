package io.github.qmp4j.samples.qmp.vocabulary;

import java.util.List;

/**
 * A command as the server describes it.
 *
 * @param arguments the name of an object type
 * @param result the name of a type
 */
public record CommandInfo(String name, String arguments, String result, List<String> features) {}
