package io.github.qmp4j.processor.emit;

import io.github.qmp4j.processor.plan.JavaPlan;

/** What the emitters of one package share. */
record Printing(
    ServerTypes server,
    JavaTypes types,
    RecordParts records,
    ReadCode reading,
    WriteCode writing,
    JavadocText javadoc) {

  static Printing of(JavaPlan plan) {
    JavaTypes types = new JavaTypes(plan.packageName());
    return new Printing(
        ServerTypes.of(plan.server()),
        types,
        new RecordParts(types),
        new ReadCode(types),
        new WriteCode(),
        new JavadocText());
  }
}
