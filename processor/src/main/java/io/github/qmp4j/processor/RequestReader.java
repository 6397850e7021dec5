package io.github.qmp4j.processor;

import io.github.qmp4j.processor.plan.FacadeNames;
import io.github.qmp4j.schema.select.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns an annotation into a request, or says what is wrong with its values. */
final class RequestReader {

  private final Options options;
  private final List<Complaint> complaints = new ArrayList<>();

  RequestReader(Options options) {
    this.options = options;
  }

  /** The request, to be used only if there are no {@link #complaints}. */
  ApiRequest read(AnnotationSite site) {
    String schema = site.string(Attribute.SCHEMA);
    if (schema.isBlank()) {
      complaints.add(Complaint.error(
          ComplaintCode.EMPTY_SCHEMA,
          Attribute.SCHEMA,
          "schema is empty; name a bundled definition or a schema file"));
    }
    String facade = site.string(Attribute.FACADE);
    FacadeNames.problem(facade)
        .ifPresent(problem ->
            complaints.add(Complaint.error(ComplaintCode.BAD_FACADE, Attribute.FACADE, problem)));
    return new ApiRequest(
        site.packageName(),
        schema,
        new Selection(
            site.strings(Attribute.COMMANDS),
            site.strings(Attribute.EVENTS),
            site.bool(Attribute.UNSTABLE),
            options.configuration()),
        Optional.of(site.string(Attribute.RUNS_ON)).filter(name -> !name.isBlank()),
        facade,
        site.constant(Attribute.CODECS).equals("BOTH"),
        options.secrets());
  }

  List<Complaint> complaints() {
    return complaints;
  }
}
