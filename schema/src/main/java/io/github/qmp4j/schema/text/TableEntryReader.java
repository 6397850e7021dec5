package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one C initializer of a table; enough of C for the initializers that there have been. */
final class TableEntryReader {

  private static final Pattern NAME = Pattern.compile("\\.name\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern ARGS_TYPE =
      Pattern.compile("\\.args_type\\s*=\\s*((?:\"(?:[^\"\\\\]|\\\\.)*+\"\\s*+)++)");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

  /** The handler of commands that only the human monitor has. */
  private static final Pattern HUMAN = Pattern.compile("\\.mhandler\\.cmd\\s*=");

  private static final String CODES = "FBsilMoTfb-OqSx/";

  private final Line start;
  private final String text;
  private final Optional<Condition> condition;
  private final Reports reports;

  TableEntryReader(List<Line> lines, Optional<Condition> condition, Reports reports) {
    this.start = lines.get(0);
    this.text = Lines.join(lines);
    this.condition = condition;
    this.reports = reports;
  }

  /** Empty if it is no QMP command, or, with a problem, if it cannot be made out. */
  Optional<TableEntry> read() {
    Matcher name = NAME.matcher(text);
    if (!name.find()) {
      reports.unclear(
          ProblemCode.BAD_TABLE, start.location(), "expected a table entry with a '.name'");
      return Optional.empty();
    }
    if (HUMAN.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher arguments = ARGS_TYPE.matcher(text);
    String argsType = arguments.find() ? concatenated(arguments.group(1)) : "";
    // "q|quit": the short name is for humans.
    String qmpName = name.group(1).substring(name.group(1).indexOf('|') + 1);
    return entry(qmpName, argsType);
  }

  private static String concatenated(String literals) {
    StringBuilder text = new StringBuilder();
    Matcher literal = QUOTED.matcher(literals);
    while (literal.find()) {
      text.append(literal.group(1));
    }
    return text.toString();
  }

  private Optional<TableEntry> entry(String name, String argsType) {
    List<TableEntry.Argument> arguments = new ArrayList<>();
    boolean open = false;
    for (String item : argsType.isEmpty() ? new String[0] : argsType.split(",")) {
      int colon = item.indexOf(':');
      char code = colon > 0 && colon + 1 < item.length() ? item.charAt(colon + 1) : ' ';
      if (CODES.indexOf(code) < 0) {
        reports.unclear(
            ProblemCode.BAD_TABLE,
            start.location(),
            "args_type of '%s': expected NAME:CODE with a code of \"%s\", found '%s'"
                .formatted(name, CODES, item));
        return Optional.empty();
      }
      if (code == 'O') {
        open = true;
      } else {
        boolean optional = code == '-' || item.startsWith("?", colon + 2);
        arguments.add(new TableEntry.Argument(item.substring(0, colon), code, optional));
      }
    }
    return Optional.of(new TableEntry(name, start.location(), arguments, open, condition));
  }
}
