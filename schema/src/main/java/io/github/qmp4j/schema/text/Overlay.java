package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What documents cannot say, entry by entry; see {@link OverlayReader} for how it is written. Keeps
 * account of which entries were of use.
 */
final class Overlay {

  /** What an entry does to what its path names. */
  enum Verb {
    TYPE,
    ADD,
    OPTIONAL,
    REQUIRED,
    VALUES,
    OPEN,
    CLOSED,
    RENAME,
    IGNORE
  }

  /** One line. */
  static final class Entry {
    final String path;
    final Verb verb;
    final String words;
    final Location location;
    private boolean used;
    private boolean needed;

    Entry(String path, Verb verb, String words, Location location) {
      this.path = path;
      this.verb = verb;
      this.words = words;
      this.location = location;
    }

    /** The name that an {@link Verb#ADD} adds. */
    String member() {
      return path.substring(path.lastIndexOf('.') + 1);
    }

    private String parent() {
      return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Entry>> byPath = new HashMap<>();
  /** Those that add members, by the path of the list to add to. */
  private final Map<String, List<Entry>> byParent = new HashMap<>();

  void add(Entry entry) {
    entries.add(entry);
    byPath.computeIfAbsent(entry.path, path -> new ArrayList<>()).add(entry);
    if (entry.verb == Verb.ADD) {
      byParent.computeIfAbsent(entry.parent(), path -> new ArrayList<>()).add(entry);
    }
  }

  /** The entry for that path; asking for it is using it. */
  Optional<Entry> find(String path, Verb verb) {
    Optional<Entry> found = byPath.getOrDefault(path, List.of()).stream()
        .filter(entry -> entry.verb == verb)
        .findFirst();
    found.ifPresent(entry -> entry.used = true);
    return found;
  }

  /** As {@link #find}, where the entry is needed if it is there. */
  boolean applies(String path, Verb verb) {
    Optional<Entry> found = find(path, verb);
    found.ifPresent(entry -> entry.needed = true);
    return found.isPresent();
  }

  /** Says whether an entry changed anything. */
  void used(Entry entry, boolean needed) {
    entry.needed |= needed;
  }

  /** The members to add to the list with that path. */
  List<Entry> additions(String path) {
    List<Entry> additions = byParent.getOrDefault(path, List.of());
    additions.forEach(entry -> entry.used = true);
    return additions;
  }

  /** Reports entries that were never asked for, and those that changed nothing. */
  void report(Reports reports) {
    for (Entry entry : entries) {
      String what = "'" + entry.path + " = " + entry.verb.name().toLowerCase(Locale.ROOT)
          + (entry.words.isEmpty() ? "'" : " " + entry.words + "'");
      if (!entry.used) {
        reports.error(
            Problem.error(ProblemCode.STALE_OVERLAY, entry.location, what + " applies to nothing")
                .withHint(
                    "paths are NAME, NAME.arguments.MEMBER, NAME.returns.MEMBER, NAME.data.MEMBER"));
      } else if (!entry.needed) {
        reports.warning(
            ProblemCode.NEEDLESS_OVERLAY, entry.location, what + " is what the text says itself");
      }
    }
  }
}
