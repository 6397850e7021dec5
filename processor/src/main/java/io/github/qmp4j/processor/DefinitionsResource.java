package io.github.qmp4j.processor;

import io.github.qmp4j.processor.history.GenerationRecord;
import io.github.qmp4j.processor.plan.Server;
import io.github.qmp4j.schema.model.Schema;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/**
 * Puts the selected definitions beside the generated classes, for the facade's {@code check}. Always
 * under the same name, so that none of an earlier build is left behind.
 */
final class DefinitionsResource {

  private final Filer filer;

  DefinitionsResource(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes it, unless it is for a guest agent: that cannot be asked for its schema.
   *
   * @return what kept it from writing
   */
  List<Complaint> write(Schema whole, GenerationRecord record, Element origin) {
    if (Server.of(whole) == Server.GUEST_AGENT) {
      return List.of();
    }
    try (Writer writer = filer
        .createResource(
            ClassLocation.of(filer), record.packageName(), GenerationRecord.RESOURCE, origin)
        .openWriter()) {
      writer.write(record.definitions());
      return List.of();
    } catch (IOException | IllegalArgumentException e) {
      // The latter is what javac says of a directory of that name.
      return List.of(Complaint.error(
          ComplaintCode.CANNOT_WRITE,
          Attribute.SCHEMA,
          "cannot write " + GenerationRecord.RESOURCE + " beside the classes: " + e));
    }
  }
}
