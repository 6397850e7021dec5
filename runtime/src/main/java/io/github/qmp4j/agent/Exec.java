package io.github.qmp4j.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program to be run in the guest. Immutable.
 *
 * <pre>{@code
 * ExecResult result = agent.exec(Exec.of("/bin/sh", "-c", "sort").withInput(text), Duration.ofSeconds(30));
 * }</pre>
 */
public final class Exec {

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
