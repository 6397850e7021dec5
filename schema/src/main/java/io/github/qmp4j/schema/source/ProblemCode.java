package io.github.qmp4j.schema.source;

import java.util.Locale;

/** What can be wrong with a schema. The {@link #id} in a message does not change; wording may. */
public enum ProblemCode {
  UNREADABLE_FILE("A file does not exist or cannot be read."),
  NOT_UTF8("A file is not UTF-8."),
  TOO_LARGE("A file, the nesting or the number of files is beyond what is read."),
  STRAY_CHARACTER("A character that begins no token."),
  BAD_STRING("A string does not end on its line or has a character that strings may not have."),
  UNEXPECTED_TOKEN("Something else was expected here."),
  DUPLICATE_KEY("An object has a key twice."),
  NOT_AN_OBJECT("The top level of a file holds objects only."),
  BAD_INCLUDE("An include directive has another form than { 'include': 'file' }."),
  INCLUDE_LOOP("A file includes itself, directly or through others."),
  BAD_PRAGMA("A pragma has another form than { 'pragma': { 'name': value } }."),
  UNKNOWN_PRAGMA("There is no pragma of that name."),
  OLD_PRAGMA("A pragma has a newer name."),

  DOC_FORM("A documentation comment is not framed as it should be."),
  DOC_MISPLACED("A documentation comment does not belong to what follows."),
  DOC_ORDER("The parts of a documentation comment stand in the wrong order."),
  DOC_INDENT("A line of documentation is indented less than its section."),
  DOC_DUPLICATE("Something is documented twice."),
  DOC_EMPTY("A section of documentation has no text."),
  DOC_OLD_MARKUP("A section or heading that newer documentation does not have."),
  DOC_LAYOUT("A line of documentation is too long, or sentences are too close."),
  DOC_REQUIRED("A definition has no documentation although a pragma asks for it."),
  DOC_MISSING("A member or feature has no documentation."),
  DOC_UNKNOWN("Documentation of a member or feature that does not exist."),
  DOC_RETURNS("Documentation of a result or errors that cannot be."),

  NO_DEFINITION("An object is neither a definition nor a directive."),
  MISSING_KEY("A key that must be there is not."),
  UNKNOWN_KEY("A key that has no meaning here."),
  WRONG_KIND("A string, array, object or boolean is needed here."),
  BAD_NAME("A name has characters or a form that names cannot have."),
  NAME_STYLE("A name has upper case, lower case, '-' or '_' against the convention."),
  RESERVED_NAME("A name that QEMU keeps for itself."),
  BAD_CONDITION("An 'if' that is no condition."),
  OLD_CONDITION("An 'if' written as C text, as before QEMU 6.2."),
  BAD_FLAG("A flag has a value that it cannot have, or does not go with another."),

  DUPLICATE_DEFINITION("Two definitions have the same name."),
  UNKNOWN_TYPE("A type that is not defined."),
  INTERNAL_TYPE("A type that the front end makes for itself is used by name."),
  BAD_BASE("A base is no struct."),
  SELF_CONTAINED("A type contains itself."),
  CLASH("Two members, values or features of one definition have the same name."),
  BAD_DISCRIMINATOR(
      "A union's discriminator is no required, unconditional enum member of its base."),
  OLD_UNION("A union without a discriminator, as before QEMU 7.0."),
  NO_BRANCHES("A union has no branches."),
  UNKNOWN_BRANCH("A branch is no value of the discriminator."),
  BAD_BRANCH("The type of a branch is no object."),
  BAD_ALTERNATIVE("A type that cannot be one of several."),
  AMBIGUOUS_ALTERNATIVE("Two alternatives look the same on the wire."),
  BAD_ARGUMENTS("Arguments are no object, or a union without 'boxed'."),
  CONDITIONAL_ARGUMENT("An argument has a condition without 'boxed'."),
  BAD_RETURNS("A command returns something else than objects."),
  FEATURE_ON_TYPE("A type is marked with a feature that types do not have."),
  TOO_MANY_FEATURES("A schema has more than 64 different features."),
  UNKNOWN_META_TYPE("Introspection tells of a kind of thing that is not known."),

  TEXT_LAYOUT("A line of a text document does not belong where it stands."),
  TEXT_NAME("A heading or a member of a text document has no usable name."),
  TEXT_LOST_HEADING("A section has arguments twice: a heading between them is not underlined."),
  TEXT_UNTYPED("The text of a member or result does not say its type."),
  TEXT_SPELLING("A type is misspelt; what was meant is clear."),
  TEXT_TABLE("The table and the text of a command differ."),
  TEXT_EXAMPLE("An example is not JSON, or not what the types say."),
  BAD_TABLE("A table or its text blocks are not in the form that QEMU's build accepts."),
  BAD_OVERLAY("A line of an overlay has another form than 'PATH = WHAT'."),
  STALE_OVERLAY("An entry of an overlay applies to nothing."),
  NEEDLESS_OVERLAY("An entry of an overlay repeats what the text says.");

  private final String meaning;

  ProblemCode(String meaning) {
    this.meaning = meaning;
  }

  /** The name in messages, such as {@code unknown-type}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence for a catalogue. */
  public String meaning() {
    return meaning;
  }

  @Override
  public String toString() {
    return id();
  }
}
