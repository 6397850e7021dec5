package io.github.qmp4j.samples.qmp.exec;

import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.server.ExitStatus;
import io.github.qmp4j.samples.qmp.server.MonitorOptions;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import io.github.qmp4j.samples.vminfo.MachineReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a machine is. */
@Command(
    name = "info",
    description =
        "Prints what a server says about its machine, for people: version, status, memory,"
            + " CPUs, block devices, network.",
    customSynopsis = "qmp info [OPTIONS] ADDRESS",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:printed",
      "1:refused by the server: it is too old, or no machine",
      "2:wrong usage",
      "3:no connection, or no reply in time"
    })
public final class InfoCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Mixin
  private MonitorOptions options;

  @Parameters(
      paramLabel = "ADDRESS",
      arity = "0..*",
      description = "unix:PATH, PATH or HOST:PORT; usually what QMP_SOCKET has.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    try {
      Target target = Target.of(words, System.getenv("QMP_SOCKET"));
      if (!target.rest().isEmpty()) {
        throw new SyntaxException("one address; '" + target.rest().get(0) + "' is too much");
      }
      try (QmpClient client = options.connectMonitor(target.address())) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(MachineReport.of(client));
        out.flush();
      }
      return ExitStatus.DONE;
    } catch (QmpException | SyntaxException | IllegalArgumentException e) {
      return ExitStatus.failed(e, spec.commandLine().getErr());
    }
  }
}
