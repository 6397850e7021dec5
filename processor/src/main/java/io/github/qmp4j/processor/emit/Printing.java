package io.github.qmp4j.processor.emit;

/** What the emitters of one package share. */
record Printing(
    JavaTypes types,
    RecordParts records,
    ReadCode reading,
    WriteCode writing,
    JavadocText javadoc) {

  static Printing forPackage(String packageName) {
    JavaTypes types = new JavaTypes(packageName);
    return new Printing(
        types,
        new RecordParts(types),
        new ReadCode(types),
        new WriteCode(types),
        new JavadocText());
  }
}
