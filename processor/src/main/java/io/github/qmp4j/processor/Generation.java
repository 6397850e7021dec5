package io.github.qmp4j.processor;

import com.palantir.javapoet.JavaFile;
import io.github.qmp4j.processor.emit.JavaFiles;
import io.github.qmp4j.processor.plan.JavaPlan;
import io.github.qmp4j.processor.plan.JavaPlanner;
import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.select.Selected;
import io.github.qmp4j.schema.source.Problem;
import java.util.ArrayList;
import java.util.List;
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

  /** What is to be said; with an error among it, {@link #run} returned nothing. */
  List<Complaint> complaints() {
    return complaints;
  }

  /** The files to write; none if anything is wrong. */
  List<JavaFile> run(ReadResult result) {
    for (Problem problem : result.problems()) {
      complaints.add(Complaint.of(problem, Attribute.SCHEMA));
    }
    if (result.schema().isEmpty()) {
      return List.of();
    }
    Schema whole = result.schema().get();
    Selected selected = request.selection().select(whole);
    complaints.addAll(new SelectionComplaints(request).of(selected));
    if (complaints.stream().anyMatch(Complaint::isError)) {
      return List.of();
    }
    JavaPlanner.Target target =
        new JavaPlanner.Target(request.packageName(), request.facade(), request.bothWays());
    JavaPlan plan = new JavaPlanner(whole, selected.schema(), target).plan();
    return new JavaFiles(plan, QmpProcessor.class.getName(), origins).print();
  }
}
