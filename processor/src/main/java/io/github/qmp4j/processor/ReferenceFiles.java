package io.github.qmp4j.processor;

import io.github.qmp4j.processor.example.CallExamples;
import io.github.qmp4j.schema.bundled.Releases;
import io.github.qmp4j.schema.docs.DocsFormat;
import io.github.qmp4j.schema.docs.Reference;
import io.github.qmp4j.schema.model.Schema;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Writes the vocabulary of an application down, beside its generated sources. */
final class ReferenceFiles {

  private static final String DIRECTORY = "qmp-docs";

  private final Filer filer;
  private final List<DocsFormat> formats;

  ReferenceFiles(Filer filer, List<DocsFormat> formats) {
    this.filer = filer;
    this.formats = formats;
  }

  /**
   * Writes documents about what was selected.
   *
   * @return what kept it from writing
   */
  List<Complaint> write(ApiRequest request, Schema whole, Schema selected) {
    if (formats.isEmpty()) {
      return List.of();
    }
    Reference reference = new Reference(
        List.of(new Reference.Named(request.schema(), selected)),
        Releases.alike(whole),
        CallExamples.of(whole, selected, request.target()));
    try {
      for (DocsFormat format : formats) {
        for (Map.Entry<String, String> file : format.write(reference).entrySet()) {
          write(DIRECTORY + "/" + request.packageName() + "/" + file.getKey(), file.getValue());
        }
      }
      return List.of();
    } catch (IOException e) {
      return List.of(Complaint.error(
          ComplaintCode.CANNOT_WRITE, Attribute.SCHEMA, "cannot write the documents: " + e));
    }
  }

  private void write(String path, String text) throws IOException {
    try (Writer writer =
        filer.createResource(StandardLocation.SOURCE_OUTPUT, "", path).openWriter()) {
      writer.write(text);
    }
  }
}
