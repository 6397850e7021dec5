package io.github.qmp4j.schema.compare;

import java.util.Locale;

/** What can change. The {@link #id} does not change; the wording of messages may. */
public enum ChangeCode {
  COMMAND_REMOVED,
  COMMAND_ADDED,
  EVENT_REMOVED,
  EVENT_ADDED,
  /** A member that clients send is not taken any more. */
  ARGUMENT_REMOVED,
  ARGUMENT_ADDED,
  /** An argument that could be left out has to be sent. */
  ARGUMENT_REQUIRED,
  /** An argument that had to be sent can be left out. */
  ARGUMENT_OPTIONAL,
  /** A member of a result or an event does not come any more. */
  MEMBER_REMOVED,
  MEMBER_ADDED,
  /** A member that always came may be absent. */
  MEMBER_OPTIONAL,
  /** A member that could be absent always comes. */
  MEMBER_REQUIRED,
  TYPE_CHANGED,
  /** A value that could have several JSON types can have one less. */
  ALTERNATIVE_REMOVED,
  ALTERNATIVE_ADDED,
  VALUE_REMOVED,
  VALUE_ADDED,
  FEATURE_REMOVED,
  FEATURE_ADDED,
  NEWLY_DEPRECATED,
  NO_LONGER_DEPRECATED,
  /** Something is deprecated, whether it was before or not; told only of what is {@code inUse}. */
  DEPRECATED,
  NEWLY_UNSTABLE,
  NO_LONGER_UNSTABLE,
  /** A command could run out of band and cannot any more. */
  OUT_OF_BAND_REMOVED,
  OUT_OF_BAND_ADDED;

  /** The name in messages, such as {@code argument-removed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether something is not there any more that was. */
  public boolean isRemoval() {
    return name().endsWith("_REMOVED");
  }

  /** Whether something is there that was not. */
  public boolean isAddition() {
    return name().endsWith("_ADDED");
  }

  @Override
  public String toString() {
    return id();
  }
}
