package io.github.qmp4j.processor;

import com.palantir.javapoet.JavaFile;
import io.github.qmp4j.processor.emit.JavaFiles;
import io.github.qmp4j.processor.plan.JavaPlan;
import io.github.qmp4j.processor.plan.JavaPlanner;
import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.select.Selected;
import io.github.qmp4j.schema.select.Unmatched;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.Severity;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * From a request and what was read to Java files: select, plan, print. Writes nothing and needs no compiler, so
 * that a test or a benchmark can call it.
 */
final class Generation {

  private static final String ALL = "*";

  private final ApiRequest request;
  private final List<Element> origins;
  private final List<Complaint> complaints = new ArrayList<>();

  /**
   * @param origins what the files are made for
   */
  Generation(ApiRequest request, List<Element> origins) {
    this.request = request;
    this.origins = origins;
  }

  /** What is to be said; with an error among it, {@link #run} returned nothing. */
  List<Complaint> complaints() {
    return complaints;
  }

  /** The files to write; none if anything is wrong. */
  List<JavaFile> run(ReadResult result) {
    for (Problem problem : result.problems()) {
      complaints.add(new Complaint(problem.severity(), Attribute.SCHEMA, -1, problem.render()));
    }
    if (result.schema().isEmpty()) {
      return List.of();
    }
    Schema whole = result.schema().get();
    Selected selected = request.selection().select(whole);
    for (Unmatched unmatched : selected.unmatched()) {
      // All events of a schema without events are no mistake.
      if (!unmatched.pattern().equals(ALL)) {
        complaints.add(complaint(unmatched));
      }
    }
    if (complaints.stream().anyMatch(Complaint::isError)) {
      return List.of();
    }
    JavaPlanner.Target target =
        new JavaPlanner.Target(request.packageName(), request.facade(), request.bothWays());
    JavaPlan plan = new JavaPlanner(whole, selected.schema(), target).plan();
    return new JavaFiles(plan, QmpProcessor.class.getName(), origins).print();
  }

  private Complaint complaint(Unmatched unmatched) {
    boolean command = unmatched.kind() == Unmatched.Kind.COMMAND;
    Attribute attribute = command ? Attribute.COMMANDS : Attribute.EVENTS;
    List<String> patterns =
        command ? request.selection().commands() : request.selection().events();
    String hint =
        unmatched.suggestion().map(name -> "; did you mean '" + name + "'?").orElse("");
    return new Complaint(
        Severity.ERROR,
        attribute,
        patterns.indexOf(unmatched.pattern()),
        "'%s' matches no %s of schema \"%s\"%s"
            .formatted(unmatched.pattern(), command ? "command" : "event", request.schema(), hint));
  }
}
