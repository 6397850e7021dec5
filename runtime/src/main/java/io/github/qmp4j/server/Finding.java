package io.github.qmp4j.server;

import java.util.List;

/** One thing that a server lacks, wants otherwise, or has deprecated. Immutable. */
public interface Finding {

  /** What it is. */
  Kind kind();

  /**
   * The shortest way to it from a command or an event, in names on the wire: {@code eject}, {@code
   * eject.force}, in a branch {@code blockdev-add.driver=qcow2.file}, in a result {@code
   * query-block()[].device}, a value {@code blockdev-add.driver=nvme}.
   */
  String element();

  /** For people: {@code the server has no argument 'force'}. */
  String sentence();

  /**
   * All commands and events of the application that it concerns, of which {@link #element} names one;
   * never empty.
   */
  List<String> users();

  /** Whether a command may fail because of it, or something that is awaited not come. */
  boolean breaks();

  /** What can be found. The order is that of reports: first what breaks. */
  enum Kind {
    /** The server answers with {@code CommandNotFound}. */
    MISSING_COMMAND,
    /** The server never emits it. */
    MISSING_EVENT,
    /** The server refuses a command that has it. */
    MISSING_ARGUMENT,
    /** The server refuses a command without it, and the application may leave it out, or cannot give it. */
    REQUIRED_ARGUMENT,
    /** The server refuses a command with this value. */
    MISSING_VALUE,
    /** Something looks different on the wire. */
    CHANGED_TYPE,
    /** A member of a result or an event that the application counts on does not come, or may not. */
    MISSING_MEMBER,
    /** The command cannot run out of band. */
    NOT_OUT_OF_BAND,
    /** A member that may be absent, or one value among others, never comes. Nothing breaks. */
    NEVER_COMES,
    /** It may be gone in a coming release. Nothing breaks yet. */
    DEPRECATED,
    /** It may change in any release. Nothing breaks yet. */
    UNSTABLE
  }
}
