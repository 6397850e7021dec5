package io.github.qmp4j.processor;

import io.github.qmp4j.processor.emit.SourceFile;
import io.github.qmp4j.processor.history.GenerationRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/**
 * Hands the files to javac, and takes away what earlier builds have left: every javac warns of old
 * classes, and some do not survive {@link OldRecords}.
 */
final class GeneratedSources {

  private final Filer filer;
  private final RootTypes roots;
  private final Leftovers leftovers;
  private final EarlierBuild earlier;
  private final OldRecords oldRecords;

  /**
   * @param roots what javac compiles beside what is generated
   */
  GeneratedSources(ProcessingEnvironment environment, RootTypes roots) {
    this.filer = environment.getFiler();
    this.roots = roots;
    this.leftovers = new Leftovers(filer);
    this.earlier = new EarlierBuild(environment.getElementUtils(), leftovers);
    this.oldRecords = new OldRecords(environment.getElementUtils(), leftovers);
  }

  /** Removes the sources and classes that the previous generation made and this one does not. */
  void removeUnlike(GenerationRecord previous, GenerationRecord present) {
    Set<String> gone = new HashSet<>(previous.types());
    present.types().forEach(gone::remove);
    gone.forEach(type -> leftovers.remove(present.packageName(), type));
  }

  /**
   * Writes all files.
   *
   * @param sameJava whether nothing tells that the earlier build compiled for another Java
   * @return what kept it from writing
   */
  List<Complaint> write(List<SourceFile> files, boolean sameJava) {
    if (files.isEmpty()) {
      return List.of();
    }
    // One package, for they are one API.
    Map<String, String> old = leftovers.sources(files.get(0).packageName(), types(files));
    List<Complaint> inTheWay = inTheWay(files, old);
    if (!inTheWay.isEmpty()) {
      return inTheWay;
    }
    // Not by the version of the classes: with -target it may be newer than that of all sources.
    if (sameJava && earlier.isUpToDate(files, old)) {
      return List.of();
    }
    List<Complaint> stale = removeOldClasses(files, old);
    if (!stale.isEmpty()) {
      return stale;
    }
    try {
      List<Complaint> taken = new ArrayList<>();
      for (SourceFile file : files) {
        try {
          write(file);
        } catch (FilerException e) {
          taken.add(taken(file));
        }
      }
      return taken;
    } catch (IOException e) {
      return List.of(Complaint.error(
          ComplaintCode.CANNOT_WRITE,
          Attribute.SCHEMA,
          "cannot write the generated sources: " + e));
    }
  }

  private void write(SourceFile file) throws IOException {
    Element[] origins = file.origins().toArray(Element[]::new);
    try (Writer writer = filer.createSourceFile(file.qualifiedName(), origins).openWriter()) {
      writer.write(file.text());
    }
  }

  /** Sources with the names of those to be written, be they handwritten or of an earlier build. */
  private List<Complaint> inTheWay(List<SourceFile> files, Map<String, String> old) {
    List<String> generated =
        files.stream().map(SourceFile::qualifiedName).filter(roots::isGenerated).toList();
    if (!generated.isEmpty()) {
      return List.of(Complaint.error(
          ComplaintCode.NAME_TAKEN,
          Attribute.SCHEMA,
          "an earlier build has generated %s, which cannot be among the sources that are compiled; "
                  .formatted(some(generated))
              + "compile only your own: with -s DIR those that are generated have a directory of"
              + " theirs"));
    }
    return files.stream()
        .filter(file -> isHandwritten(file, old))
        .map(GeneratedSources::taken)
        .toList();
  }

  private boolean isHandwritten(SourceFile file, Map<String, String> old) {
    // Without -s there may be sources that javac was not given, and it would overwrite them.
    String source = old.get(file.name());
    return roots.contains(file.qualifiedName()) || source != null && !Leftovers.isOurs(source);
  }

  private static Complaint taken(SourceFile file) {
    return Complaint.error(
        ComplaintCode.NAME_TAKEN,
        Attribute.SCHEMA,
        "%s is to be generated and is in the sources as well; rename or move that one"
            .formatted(file.qualifiedName()));
  }

  private List<Complaint> removeOldClasses(List<SourceFile> files, Map<String, String> old) {
    Set<String> removed = leftovers.removeClasses(files.get(0).packageName(), types(files));
    List<String> read =
        OldRecords.matter() ? oldRecords.read(files, old, removed) : List.<String>of();
    return read.isEmpty()
        ? List.of()
        : List.of(Complaint.error(
            ComplaintCode.STALE_CLASS,
            Attribute.SCHEMA,
            "what an earlier build has made was in the way and has been removed: "
                + some(read)
                + "; build again"));
  }

  private static Set<String> types(List<SourceFile> files) {
    return files.stream().map(SourceFile::name).collect(Collectors.toSet());
  }

  /** {@code api.Ship and 3 more}. */
  private static String some(List<String> names) {
    return names.size() == 1
        ? names.get(0)
        : "%s and %d more".formatted(names.get(0), names.size() - 1);
  }
}
