package io.github.qmp4j.schema.text;

import java.util.List;
import java.util.Optional;

/**
 * The parts of a section.
 *
 * @param prose the paragraphs, without those of notes; blank lines between
 * @param fields the list under {@code Arguments:} or {@code Data:}
 * @param lists all other lists
 * @param examples the lines of all examples, captions included
 */
record Body(
    String prose,
    Optional<FieldList> fields,
    List<FieldList> lists,
    List<Line> examples,
    List<String> notes) {}
