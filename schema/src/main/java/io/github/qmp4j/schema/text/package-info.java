/**
 * The front end for the text documents that defined QMP before there were schema files: {@code
 * qmp-commands.txt}, the {@code qmp-commands.hx} that it was made from, {@code qmp-events.txt}; and
 * for those that {@code docs} writes.
 *
 * <p>{@link io.github.qmp4j.schema.text.TextReader} is the door. On the way from lines to
 * declarations each step is a class: {@code HxFile} and {@code Sections} find the sections, {@code
 * BodyReader} their parts, {@code FieldTree} the members, {@code Phrases} the type that a text
 * says, {@code SectionReader} the declarations; then {@code TableCheck} and {@code ExampleCheck}
 * compare. What prose cannot say comes from an {@code Overlay}. Nothing is guessed: what has no type
 * is a problem, an error unless the reader was told to take it for {@code any}.
 *
 * <p>Imports {@code source}, {@code model} and {@code decl}; knows no other front end.
 */
package io.github.qmp4j.schema.text;
