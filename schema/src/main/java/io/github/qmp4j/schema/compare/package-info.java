/**
 * What changes for a client when the server's definitions do.
 *
 * <p>{@code Comparison} walks over two schemas side by side, by structure: names of types play no
 * part, because clients never see them and introspection hides them. It shows each pair that belongs
 * together (two commands, two members, two values, two types) to every {@code Rule}. A rule is one
 * way of differing and its own class; a new one is added in {@code Rule.CHANGES}.
 *
 * <p>Imports {@code model} and {@code source}; anybody may come in.
 */
package io.github.qmp4j.schema.compare;
