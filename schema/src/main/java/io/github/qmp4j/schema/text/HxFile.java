package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code .hx} file, as QEMU's build takes it apart: what stands between {@code SQMP} and {@code
 * EQMP} is text, what stands outside is the table. Lines keep their numbers.
 */
final class HxFile {

  private final Reports reports;
  private final List<Line> text = new ArrayList<>();
  private final List<TableEntry> table = new ArrayList<>();

  private final HxConditions conditions;
  private final List<Line> entry = new ArrayList<>();
  private Line textStart;
  private boolean inManual;

  HxFile(List<Line> lines, Reports reports) {
    this.reports = reports;
    this.conditions = new HxConditions(reports);
    lines.forEach(this::read);
    if (textStart != null) {
      bad(textStart, "SQMP without EQMP");
    }
    endEntry();
  }

  /** The lines of {@code qmp-commands.txt}. */
  List<Line> text() {
    return text;
  }

  List<TableEntry> table() {
    return table;
  }

  private void read(Line line) {
    String start = line.text();
    if (start.startsWith("HXCOMM")) {
      return;
    }
    if (start.startsWith("SQMP")) {
      if (textStart != null) {
        bad(line, "expected EQMP, found SQMP");
      }
      endEntry();
      textStart = line;
    } else if (start.startsWith("EQMP")) {
      if (textStart == null) {
        bad(line, "EQMP without SQMP");
      }
      textStart = null;
    } else if (start.startsWith("STEXI") || start.startsWith("ETEXI")) {
      if (textStart != null) {
        bad(line, "expected EQMP, found " + start.substring(0, 5));
      }
      inManual = start.startsWith("STEXI");
    } else if (textStart != null) {
      text.add(line);
    } else if (!inManual && !line.stripped().startsWith("HXCOMM")) {
      tableLine(line);
    }
  }

  private void tableLine(Line line) {
    String text = line.stripped();
    if (HxConditions.recognizes(text)) {
      endEntry();
      conditions.read(line);
    } else if (!text.isEmpty() && !text.startsWith("#")) {
      entry.add(line);
      if (text.startsWith("}")) {
        endEntry();
      }
    }
  }

  private void endEntry() {
    if (!entry.isEmpty()) {
      new TableEntryReader(entry, conditions.all(), reports).read().ifPresent(table::add);
      entry.clear();
    }
  }

  private void bad(Line line, String message) {
    reports.error(Problem.error(ProblemCode.BAD_TABLE, line.location(), message)
        .withHint("text stands between a line 'SQMP' and a line 'EQMP'"));
  }
}
