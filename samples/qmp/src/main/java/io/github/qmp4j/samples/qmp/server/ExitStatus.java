package io.github.qmp4j.samples.qmp.server;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** How commands that talk to a server end. */
public final class ExitStatus {

  public static final int DONE = 0;
  public static final int REFUSED = 1;
  public static final int USAGE = 2;
  public static final int NO_REPLY = 3;

  private ExitStatus() {}

  /** Says in a line what went wrong, and returns the status for it. */
  public static int failed(Exception problem, PrintWriter err) {
    err.println("qmp: " + message(problem));
    err.flush();
    if (problem instanceof CommandRefusedException) {
      return REFUSED;
    }
    return problem instanceof QmpException ? NO_REPLY : USAGE;
  }

  /** The message; of most problems with files the JDK tells the file alone. */
  public static @Nullable String message(Exception problem) {
    if (problem instanceof NoSuchFileException e) {
      return e.getFile() + ": no such file or directory";
    }
    if (problem instanceof FileAlreadyExistsException e) {
      return e.getFile() + ": there is such a file, and it is no directory";
    }
    return problem instanceof AccessDeniedException e
        ? e.getFile() + ": permission denied"
        : problem.getMessage();
  }
}
