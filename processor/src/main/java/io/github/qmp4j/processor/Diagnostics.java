package io.github.qmp4j.processor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** The only class that talks to javac's messager. */
final class Diagnostics {

  private final Messager messager;

  /** Eclipse's compiler shows no place for what has to do with a package. */
  private final boolean placeless;

  Diagnostics(ProcessingEnvironment environment) {
    this.messager = environment.getMessager();
    this.placeless = environment.getClass().getName().startsWith("org.eclipse.jdt.");
  }

  /** Shows complaints at the annotation's values; true if one of them is an error. */
  boolean show(AnnotationSite site, List<Complaint> complaints) {
    for (Complaint complaint : complaints) {
      messager.printMessage(
          complaint.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
          placeless ? placed(site, complaint) : complaint.message(),
          site.element(),
          site.mirror(),
          site.place(complaint.attribute(), complaint.element()));
    }
    return complaints.stream().anyMatch(Complaint::isError);
  }

  private static String placed(AnnotationSite site, Complaint complaint) {
    return "@QmpApi of %s, %s: %s"
        .formatted(site.packageName(), complaint.attribute().javaName(), complaint.message());
  }

  /** Warns of something that no annotation is to blame for. */
  void warn(ComplaintCode code, String message) {
    messager.printMessage(Diagnostic.Kind.WARNING, code.mark(message));
  }

  /** An error that no annotation is to blame for. */
  void fail(ComplaintCode code, String message) {
    messager.printMessage(Diagnostic.Kind.ERROR, code.mark(message));
  }

  /** Tells something about the annotated element that is neither wrong nor doubtful. */
  void tell(Element element, String message) {
    messager.printMessage(Diagnostic.Kind.NOTE, message, element);
  }

  /** A fault of ours: with the trace, because the user cannot do more than report it. */
  void showFault(Element element, Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    messager.printMessage(
        Diagnostic.Kind.ERROR,
        ComplaintCode.INTERNAL.mark(
                "qmp4j failed on this package; that is a fault of qmp4j, please report it")
            + "\n" + trace,
        element);
  }
}
