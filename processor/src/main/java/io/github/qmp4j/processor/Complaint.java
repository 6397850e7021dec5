package io.github.qmp4j.processor;

import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.Severity;

/**
 * Something to tell the user, and where to point.
 *
 * @param attribute whose value is to blame
 * @param element which element of an array; -1 for the whole value
 */
record Complaint(Severity severity, Attribute attribute, int element, String message) {

  static Complaint error(ComplaintCode code, Attribute attribute, String message) {
    return of(Severity.ERROR, code, attribute, message);
  }

  static Complaint of(Severity severity, ComplaintCode code, Attribute attribute, String message) {
    return new Complaint(severity, attribute, -1, code.mark(message));
  }

  /** What is wrong with the schema that the attribute names. */
  static Complaint of(Problem problem, Attribute attribute) {
    return new Complaint(problem.severity(), attribute, -1, problem.render());
  }

  Complaint at(int element) {
    return new Complaint(severity, attribute, element, message);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }
}
