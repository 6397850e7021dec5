package io.github.qmp4j.samples.qmp;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** A run of the command line. */
public record Started(int status, String out, String err) {

  public static Started run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return new Started(commandLine.execute(arguments), out.toString(), err.toString());
  }
}
