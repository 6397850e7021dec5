package io.github.qmp4j.server;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that a server lacks, wants otherwise, or has deprecated.
 *
 * @param element the shortest way to it from a command or an event, in names on the wire: {@code eject},
 *     {@code eject.force}, in a branch {@code blockdev-add.driver=qcow2.file}, in a result {@code
 *     query-block()[].device}, a value {@code blockdev-add.driver=nvme}
 * @param sentence for people: {@code the server has no argument 'force'}
 * @param users all commands and events of the application that it concerns, of which {@code element}
 *     names one; never empty
 */
public record Finding(Kind kind, String element, String sentence, List<String> users)
    implements Comparable<Finding> {

  /** What it is. The order is that of reports: first what breaks. */
  public enum Kind {
    /** The server answers with {@code CommandNotFound}. */
    MISSING_COMMAND("missing commands"),
    /** The server never emits it. */
    MISSING_EVENT("missing events"),
    /** The server refuses a command that has it. */
    MISSING_ARGUMENT("missing arguments"),
    /** The server refuses a command without it, and the application may leave it out, or cannot give it. */
    REQUIRED_ARGUMENT("arguments that the server requires"),
    /** The server refuses a command with this value. */
    MISSING_VALUE("missing values"),
    /** Something looks different on the wire. */
    CHANGED_TYPE("changed types"),
    /** A member of a result or an event that the application counts on does not come, or may not. */
    MISSING_MEMBER("missing members of results and events"),
    /** The command cannot run out of band. */
    NOT_OUT_OF_BAND("commands that cannot run out of band"),
    /** A member that may be absent, or one value among others, never comes. Nothing breaks. */
    NEVER_COMES("never comes"),
    /** It may be gone in a coming release. Nothing breaks yet. */
    DEPRECATED("deprecated"),
    /** It may change in any release. Nothing breaks yet. */
    UNSTABLE("unstable");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** Whether a command may fail, or something that is awaited not come. */
    public boolean breaks() {
      return compareTo(NEVER_COMES) < 0;
    }

    /** Above findings of this kind. */
    String title() {
      return title;
    }
  }

  /** More users than that are counted, not named. */
  private static final int MOST_USERS = 4;

  private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::kind)
      .thenComparing(Finding::element)
      .thenComparing(Finding::sentence);

  public Finding {
    users = List.copyOf(users);
  }

  /** By kind, then by element. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** On one line: {@code eject.force: the server has no argument 'force'}. */
  @Override
  public String toString() {
    return element + ": " + sentence + also();
  }

  private String also() {
    if (users.size() < 2) {
      return "";
    }
    return users.size() - 1 > MOST_USERS
        ? "; concerns " + users.size() + " commands and events"
        : "; concerns " + String.join(", ", users);
  }
}
