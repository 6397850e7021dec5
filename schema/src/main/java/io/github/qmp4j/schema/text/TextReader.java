package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.model.CommandFlags;
import io.github.qmp4j.schema.model.Freeform;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.SchemaFiles;
import io.github.qmp4j.schema.source.SourceFiles;
import io.github.qmp4j.schema.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads documents in text: any number of {@code .txt} and {@code .hx} files and overlays, which
 * together make one schema.
 */
public final class TextReader {

  private static final Pattern EVENTS =
      Pattern.compile("(?:@|\\d+ )?[A-Z][A-Z0-9_]*(?:, *[A-Z][A-Z0-9_]*)*+");

  private final Problems problems;
  private final SchemaFiles files;
  private final Reports reports;

  private final Overlay overlay = new Overlay();
  private final Map<String, TableEntry> table = new LinkedHashMap<>();
  private final List<Document> documents = new ArrayList<>();
  private final Sink sink = new Sink();
  private final Map<Section, List<Example>> examples = new LinkedHashMap<>();

  /** A file's text. */
  private record Document(String file, Sections divided) {
    boolean isTable() {
      return file.endsWith(TextNames.TABLE);
    }

    boolean hasCommands() {
      return divided.sections().stream().anyMatch(s -> !isEvent(s) && !Titles.isType(s));
    }
  }

  /**
   * Reads no file yet.
   *
   * @param lenient the files in which what is unclear is only warned of, and taken for {@code any}
   */
  public TextReader(SourceFiles files, Problems problems, Predicate<String> lenient) {
    this.problems = problems;
    this.files = new SchemaFiles(files, problems);
    this.reports = new Reports(problems, lenient);
  }

  /** Problems go where the constructor was told. */
  public Declarations read(String names) {
    for (String name : TextNames.split(names)) {
      files.open(name, Optional.empty()).ifPresent(this::open);
    }
    boolean complete = !problems.hasErrors();
    List<Section> sections = sections();
    if (sections.isEmpty() && table.isEmpty()) {
      documents.stream().findFirst().ifPresent(this::nothing);
    }
    declare(sections);
    overlay.report(reports);
    List<Freeform> introductions = documents.stream()
        .map(d -> new Freeform(Sink.name(d.file()), Lines.join(d.divided().introduction())))
        .filter(freeform -> !freeform.text().isEmpty())
        .toList();
    // Nobody minded in those days what a command returned.
    Declarations.Exceptions exceptions =
        new Declarations.Exceptions(sink.byName().keySet(), Set.of());
    return new Declarations(
        sink.all(), sink.modules(), sink.docs(), introductions, complete, exceptions);
  }

  private void nothing(Document first) {
    String message = "no command and no event is described here";
    reports.error(Problem.error(ProblemCode.TEXT_LAYOUT, Location.of(first.file()), message)
        .withHint("each begins with its name, on a line of its own and underlined: ---"));
  }

  /** Every file that was read, in that order, by the path under which it was opened. */
  public List<String> files() {
    return files.read();
  }

  private void open(SourceText source) {
    List<Line> lines = Lines.of(source);
    if (source.name().endsWith(TextNames.OVERLAY)) {
      OverlayReader.read(lines, overlay, reports);
      return;
    }
    sink.module(source.name());
    if (source.name().endsWith(TextNames.TABLE)) {
      HxFile hx = new HxFile(lines, reports);
      hx.table().forEach(entry -> table.put(entry.name(), entry));
      lines = hx.text();
    }
    documents.add(new Document(source.name(), new Sections(lines)));
  }

  /** Those of all documents; of a table and the text made of it, those of the text. */
  private List<Section> sections() {
    boolean text = documents.stream().anyMatch(d -> !d.isTable() && d.hasCommands());
    List<Section> sections = new ArrayList<>();
    List<Section> repeated = new ArrayList<>();
    for (Document document : documents) {
      if (text && document.isTable()) {
        repeated.addAll(document.divided().sections());
      } else {
        document
            .divided()
            .sections()
            .forEach(section -> sections.addAll(new LostHeadings(reports).split(section)));
      }
    }
    if (!repeated.isEmpty()) {
      List<Section> commands = sections.stream().filter(s -> !isEvent(s)).toList();
      compare(commands, repeated);
      compare(repeated, commands);
    }
    return sections;
  }

  private void compare(List<Section> sections, List<Section> others) {
    Set<String> titles =
        others.stream().map(s -> s.heading().stripped()).collect(Collectors.toSet());
    for (Section section : sections) {
      if (section.underlined() && !titles.contains(section.heading().stripped())) {
        reports.unclear(
            ProblemCode.TEXT_TABLE,
            section.heading().location(),
            "section '%s' is not in both documents".formatted(section.heading().stripped()));
      }
    }
  }

  private static boolean isEvent(Section section) {
    return EVENTS.matcher(section.heading().stripped()).matches();
  }

  private void declare(List<Section> sections) {
    TypeNames names = new TypeNames();
    Set<String> named = new HashSet<>();
    sections.stream()
        .filter(Titles::isType)
        .map(section -> section.heading().stripped())
        .forEach(name -> named.add(names.claim(name)));
    Context context = new Context(sink, names, named, overlay, table);
    for (Section section : sections) {
      if (isEvent(section)) {
        examples.put(section, new EventReader(context, reports, section).read());
      } else if (Titles.isType(section)) {
        new TypeReader(context, reports, section).read();
      } else {
        examples.put(section, new CommandReader(context, reports, section).read());
      }
    }
    table.values().stream()
        .filter(entry -> !sink.byName().containsKey(entry.name()))
        .forEach(this::undocumented);
    NameCheck check = new NameCheck(reports);
    sink.all().forEach(check::check);
  }

  /**
   * Warns of examples that are not of the types that are declared. Only where those are in order: a value
   * could be compared for ever with a type that leads back to itself.
   */
  public void checkExamples() {
    ExampleCheck check = new ExampleCheck(sink.byName(), reports);
    examples.forEach(check::check);
  }

  /** Of a command that only the table has, nobody says what it returns. */
  private void undocumented(TableEntry entry) {
    reports.unclear(
        ProblemCode.TEXT_UNTYPED,
        entry.location(),
        "command '%s' of the table has no text".formatted(entry.name()));
    List<MemberDeclaration> arguments = entry.arguments().stream()
        .map(argument -> new MemberDeclaration(
            argument.name(),
            entry.location(),
            new TypeUse(argument.type(), false, entry.location()),
            argument.optional(),
            Optional.empty(),
            List.of()))
        .toList();
    sink.add(new CommandDeclaration(
        sink.header(entry.name(), entry.location(), entry.condition(), Optional.empty()),
        new Members.Inline(arguments),
        false,
        Optional.of(new TypeUse("any", false, entry.location())),
        new CommandFlags(!entry.open(), true, false, false, false)));
  }
}
