package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.json.JsonReader;
import io.github.qmp4j.schema.json.Lexer;
import io.github.qmp4j.schema.json.SyntaxException;
import io.github.qmp4j.schema.json.TokenKind;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.Reporter;
import io.github.qmp4j.schema.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Reads one file: expressions, directives, and the documentation before them. */
final class FileReader {

  private final Reading reading;
  private final SourceText source;
  private final String module;
  private final Dialect dialect;
  private final Problems problems;
  private final Lexer lexer;
  private final JsonReader values;
  private final DocReader docReader;

  /** The comment just read, for the definition that follows. */
  private Optional<DocComment> doc = Optional.empty();

  FileReader(Reading reading, SourceText source, Dialect dialect, Problems problems) {
    this.reading = reading;
    this.source = source;
    this.module = reading.module(source.name());
    this.dialect = dialect;
    this.problems = problems;
    this.lexer = new Lexer(source);
    this.values = new JsonReader(lexer);
    this.docReader = DocReader.of(dialect);
  }

  void read() {
    attempt(0, lexer::advance);
    while (!lexer.token().is(TokenKind.END)) {
      attempt(lexer.token().offset(), this::item);
    }
    rejectDoc();
  }

  private interface Step {
    void run() throws SyntaxException;
  }

  /** After a syntax error goes on at the next line that looks like a beginning. */
  private void attempt(int start, Step step) {
    try {
      step.run();
    } catch (SyntaxException e) {
      problems.add(e.problem());
      lexer.recover(start, e);
      doc = Optional.empty();
    }
  }

  private void item() throws SyntaxException {
    if (lexer.token().is(TokenKind.COMMENT)) {
      rejectDoc();
      comment();
    } else {
      expression();
      doc = Optional.empty();
    }
  }

  private void comment() throws SyntaxException {
    CommentBlock block = CommentBlock.read(lexer);
    List<DocComment> found = docReader.read(block, problems);
    for (DocComment comment : found) {
      reading.document(comment, module);
    }
    doc = found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    if (block.failure().isPresent()) {
      block.resume(lexer, problems);
    } else {
      lexer.advance();
      docReader.finish(block, problems);
    }
  }

  private void expression() throws SyntaxException {
    if (dialect.has(Switch.TOP_LEVEL_TOKEN) && !lexer.token().is(TokenKind.OPEN_BRACE)) {
      throw lexer.unexpected("'{'");
    }
    Location location = source.location(lexer.token().offset());
    Json value = values.read();
    Reporter report = Reporter.at(problems, location);
    if (!(value instanceof Json.Obj object)) {
      String message = "expected an object, found " + value.describe();
      report.report(ProblemCode.NOT_AN_OBJECT, location, message);
    } else if (object.has("include")) {
      rejectDoc();
      include(object, report.in("include"));
    } else if (object.has("pragma")) {
      rejectDoc();
      pragma(object, report.in("pragma"));
    } else {
      rejectFreeForm();
      Optional<DocComment> own = isOfDefinition() ? doc : Optional.empty();
      reading.define(new Item.Expression(module, location, object, own));
    }
  }

  private void include(Json.Obj object, Reporter report) {
    Json file = object.get("include").orElseThrow();
    if (object.fields().size() > 1) {
      String message = "an include has no other keys";
      report.report(ProblemCode.BAD_INCLUDE, object.location(), message);
    } else if (file instanceof Json.Str name) {
      reading.include(source, object.location(), name);
    } else {
      String message = "the file must be a string, not " + file.describe();
      report.report(ProblemCode.BAD_INCLUDE, file.location(), message);
    }
  }

  private void pragma(Json.Obj object, Reporter report) {
    Json pragmas = object.get("pragma").orElseThrow();
    if (object.fields().size() > 1) {
      String message = "a pragma has no other keys";
      report.report(ProblemCode.BAD_PRAGMA, object.location(), message);
    } else if (pragmas instanceof Json.Obj settings) {
      reading.pragma(settings, report);
    } else {
      String message = "pragmas must be an object, not " + pragmas.describe();
      report.report(ProblemCode.BAD_PRAGMA, pragmas.location(), message);
    }
  }

  /** Where no definition follows, there must be no documentation for one. */
  private void rejectDoc() {
    if (isOfDefinition()) {
      String symbol = doc.get().symbol();
      misplaced("documentation for '" + symbol + "' is not followed by its definition");
    }
    doc = Optional.empty();
  }

  private void rejectFreeForm() {
    if (dialect.has(Switch.DOC_IS_FOR_DEFINITION) && doc.isPresent() && !isOfDefinition()) {
      misplaced("the comment before a definition must begin with its name, as in '# @name:'");
    }
  }

  private boolean isOfDefinition() {
    return doc.isPresent() && !doc.get().isFreeForm();
  }

  private void misplaced(String message) {
    Location location = doc.orElseThrow().location();
    problems.add(Problem.error(ProblemCode.DOC_MISPLACED, location, message)
        .withAnchor(location.lineOnly()));
  }
}
