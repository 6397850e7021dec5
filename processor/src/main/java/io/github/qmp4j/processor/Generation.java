package io.github.qmp4j.processor;

import io.github.qmp4j.processor.emit.FileNames;
import io.github.qmp4j.processor.emit.JavaFiles;
import io.github.qmp4j.processor.emit.SizeLimits;
import io.github.qmp4j.processor.emit.SourceFile;
import io.github.qmp4j.processor.plan.JavaPlan;
import io.github.qmp4j.processor.plan.JavaPlanner;
import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.select.Selected;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * From a request and what was read to Java files: select, plan, print. Writes nothing and needs no compiler, so
 * that a test or a benchmark can call it.
 */
final class Generation {

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

  /** What is to be said; with an error among it, nothing is to be written. */
  List<Complaint> complaints() {
    return complaints;
  }

  /** The part of the schema that is asked for; empty if anything is wrong. */
  Optional<Schema> select(ReadResult result) {
    report(result.problems(), Attribute.SCHEMA);
    return result.schema().flatMap(whole -> {
      Selected selected = request.selection().select(whole);
      complaints.addAll(new SelectionComplaints(request, whole).of(selected));
      return failed() ? Optional.empty() : Optional.of(selected.schema());
    });
  }

  /**
   * Compares what is asked for with the oldest definition it has to get along with.
   *
   * @param severity how bad it is if something is missing there
   * @param whole what the selection is from
   * @return the selection, where the documentation says what is missing
   */
  Schema runOn(ReadResult oldest, Severity severity, Schema whole, Schema selected) {
    report(oldest.errors(), Attribute.RUNS_ON);
    if (oldest.schema().isEmpty()) {
      return selected;
    }
    String name = request.runsOn().orElseThrow();
    Optional<String> mixedUp =
        Agents.mixedUp(request.schema(), whole, name, oldest.schema().get());
    if (mixedUp.isPresent()) {
      complaints.add(Complaint.error(ComplaintCode.RUNS_ON, Attribute.RUNS_ON, mixedUp.get()));
      return selected;
    }
    RunsOn runsOn = new RunsOn(name, severity, selected, oldest.schema().get());
    complaints.addAll(runsOn.complaints());
    return runsOn.describe(selected);
  }

  /** The files to write; none if anything is wrong. */
  List<SourceFile> print(Schema whole, Schema selected) {
    if (failed()) {
      return List.of();
    }
    JavaPlan plan = new JavaPlanner(whole, selected, request.target()).plan();
    reportTooLarge(SizeLimits.exceeded(plan));
    if (failed()) {
      return List.of();
    }
    List<SourceFile> files = new JavaFiles(plan, QmpProcessor.class.getName(), origins).print();
    reportTooLarge(FileNames.tooLong(plan, files));
    return failed() ? List.of() : files;
  }

  private void reportTooLarge(List<String> sentences) {
    sentences.forEach(sentence ->
        complaints.add(Complaint.error(ComplaintCode.TOO_LARGE, Attribute.SCHEMA, sentence)));
  }

  private void report(List<Problem> problems, Attribute attribute) {
    problems.forEach(problem -> complaints.add(Complaint.of(problem, attribute)));
  }

  private boolean failed() {
    return complaints.stream().anyMatch(Complaint::isError);
  }
}
