package io.github.qmp4j.server;

import java.util.List;

/**
 * What a server lacks of what an application was generated from, what it wants otherwise, and what of it
 * is deprecated there. Immutable; {@code toString} has all of it in several lines for people.
 *
 * <p>It is about all that was generated; whether the application calls a missing command, only the
 * application knows. What the server has besides is not in it.
 */
public interface CompatibilityReport {

  /** Which server, for people. */
  String server();

  /** All findings: those that break something first, by kind, then by element. */
  List<Finding> findings();

  /** Those of one kind, sorted by element. */
  List<Finding> findings(Finding.Kind kind);

  /** Those that concern a command or an event, by its name on the wire; sorted as all are. */
  List<Finding> findings(String user);

  /** Whether all that was generated can be used: no finding breaks anything. */
  boolean isCompatible();
}
