package io.github.qmp4j.processor;

import io.github.qmp4j.processor.emit.SourceFile;
import io.github.qmp4j.processor.history.GenerationRecord;
import io.github.qmp4j.processor.history.Input;
import io.github.qmp4j.schema.bundled.SchemaText;
import io.github.qmp4j.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;

/** Serves one annotation: finds, generates, writes, and says what has changed. */
final class ApiGenerator {

  private final ProcessingEnvironment environment;
  private final Options options;
  private final Diagnostics diagnostics;
  private final RootTypes roots;
  private final Consumer<Schema> seen;

  ApiGenerator(
      ProcessingEnvironment environment,
      Options options,
      Diagnostics diagnostics,
      RootTypes roots,
      Consumer<Schema> seen) {
    this.environment = environment;
    this.options = options;
    this.diagnostics = diagnostics;
    this.roots = roots;
    this.seen = seen;
  }

  void generate(AnnotationSite site, ApiRequest request) {
    SchemaLocator locator = new SchemaLocator(options, environment.getFiler());
    Optional<Definitions> found = find(locator, request.schema(), Attribute.SCHEMA, site);
    Optional<Definitions> oldest =
        request.runsOn().flatMap(name -> find(locator, name, Attribute.RUNS_ON, site));
    if (found.isEmpty() || request.runsOn().isPresent() && oldest.isEmpty()) {
      return;
    }
    found.get().result().schema().ifPresent(seen);
    Generation generation = new Generation(request, List.of(site.element()));
    Optional<Schema> selected = generation.select(found.get().result());
    Optional<Schema> all = found.get().result().schema();
    List<SourceFile> files = selected
        .map(schema -> oldest
            .map(older ->
                generation.runOn(older.result(), options.runsOn(), all.orElseThrow(), schema))
            .orElse(schema))
        .map(schema -> generation.print(all.orElseThrow(), schema))
        .orElse(List.of());
    if (!diagnostics.show(site, generation.complaints())) {
      List<Input> inputs = new ArrayList<>(found.get().inputs());
      oldest.ifPresent(older -> inputs.addAll(older.inputs()));
      GenerationRecord record = record(request, inputs, files, selected.orElseThrow());
      write(site, files, record);
      Schema whole = found.get().result().schema().orElseThrow();
      DefinitionsResource definitions = new DefinitionsResource(environment.getFiler());
      diagnostics.show(site, definitions.write(whole, record, site.element()));
      ReferenceFiles documents = new ReferenceFiles(environment.getFiler(), options.docs());
      diagnostics.show(site, documents.write(request, whole, selected.orElseThrow()));
    }
  }

  private Optional<Definitions> find(
      SchemaLocator locator, String name, Attribute attribute, AnnotationSite site) {
    try {
      return Optional.of(locator.read(name));
    } catch (SchemaLocator.NotFoundException e) {
      diagnostics.show(site, List.of(Complaint.error(e.code(), attribute, e.getMessage())));
      return Optional.empty();
    }
  }

  private GenerationRecord record(
      ApiRequest request, List<Input> inputs, List<SourceFile> files, Schema selected) {
    return new GenerationRecord(
        GenerationRecord.currentGenerator(),
        environment.getSourceVersion().ordinal(),
        request.packageName(),
        inputs,
        files.stream().map(SourceFile::name).toList(),
        SchemaText.of(selected));
  }

  private void write(AnnotationSite site, List<SourceFile> files, GenerationRecord record) {
    Records records = new Records(
        environment.getFiler(), environment.getElementUtils().getModuleOf(site.element()));
    Optional<GenerationRecord> previous = records.find(record.packageName());
    GeneratedSources sources = new GeneratedSources(environment, roots);
    previous.ifPresent(old -> sources.removeUnlike(old, record));
    boolean sameJava = previous.filter(old -> old.java() != record.java()).isEmpty();
    if (!diagnostics.show(site, sources.write(files, sameJava))) {
      records.write(record, site.element());
      previous
          .flatMap(old -> Changelog.between(old, record))
          .ifPresent(line -> diagnostics.tell(site.element(), line));
    }
  }
}
