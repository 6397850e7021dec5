package io.github.qmp4j.guest;

import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.agent.AgentCommand;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program to be run in the guest. Immutable.
 *
 * <pre>{@code
 * Exec sort = Exec.of("/bin/sh", "-c", "sort").withInput(text);
 * ExecResult result = sort.run(agent, Duration.ofSeconds(30));
 * }</pre>
 */
public final class Exec {

  /** Long enough for 16 MiB of output, and as much of errors, on a slow line: an agent tells them once. */
  private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(2);

  private final String path;
  private final List<String> arguments;
  private final List<String> environment;
  private final byte @Nullable [] input;

  private Exec(
      String path, List<String> arguments, List<String> environment, byte @Nullable [] input) {
    this.path = path;
    this.arguments = arguments;
    this.environment = environment;
    this.input = input;
  }

  /**
   * A program without input, in the agent's environment.
   *
   * @param path looked up as the agent does: in its own {@code PATH} if it is a plain name
   */
  public static Exec of(String path, String... arguments) {
    return new Exec(path, List.of(arguments), List.of(), null);
  }

  /**
   * The same with this on its standard input, followed by the end of the file. Agents take some 48 MB
   * at most.
   */
  public Exec withInput(byte[] input) {
    return new Exec(path, arguments, environment, input.clone());
  }

  /**
   * The same with an environment instead of the agent's own.
   *
   * @param variables such as {@code "LANG=C"}
   */
  public Exec withEnvironment(String... variables) {
    return new Exec(path, arguments, List.of(variables), input);
  }

  /**
   * Runs the program, waits for its end and brings what it wrote. Other threads may use the client
   * meanwhile.
   *
   * @param timeout for all of it. A program that takes longer goes on, and what it writes is lost
   * @throws io.github.qmp4j.QmpTimeoutException if it has not ended in time
   * @throws io.github.qmp4j.CommandRefusedException if the agent cannot start it, or forbids it. If what was
   *     refused is {@code guest-exec-status}, the program was started, and how it ends will not be known:
   *     the agent has started anew, or has not answered for two minutes
   * @throws RuntimeException otherwise as {@link AgentClient#execute(AgentCommand)}
   */
  public ExecResult run(AgentClient agent, Duration timeout) {
    return RunningProgram.start(agent, this, timeout, TIME_TO_ANSWER).await();
  }

  String path() {
    return path;
  }

  List<String> arguments() {
    return arguments;
  }

  List<String> environment() {
    return environment;
  }

  byte @Nullable [] input() {
    return input;
  }

  /** The program and its arguments, for people. */
  @Override
  public String toString() {
    return arguments.isEmpty() ? path : path + " " + String.join(" ", arguments);
  }
}
