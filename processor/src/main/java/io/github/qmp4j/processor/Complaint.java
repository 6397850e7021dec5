package io.github.qmp4j.processor;

import io.github.qmp4j.schema.source.Severity;

/**
 * Something to tell the user, and where to point.
 *
 * @param attribute whose value is to blame
 * @param element which element of an array; -1 for the whole value
 */
record Complaint(Severity severity, Attribute attribute, int element, String message) {

  static Complaint error(Attribute attribute, String message) {
    return new Complaint(Severity.ERROR, attribute, -1, message);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }
}
