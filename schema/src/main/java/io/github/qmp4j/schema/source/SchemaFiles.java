package io.github.qmp4j.schema.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens the files of one schema: each once, none too large, not too many. */
public final class SchemaFiles {

  private final SourceFiles files;
  private final Problems problems;
  private final Set<String> seen = new HashSet<>();
  private final List<String> read = new ArrayList<>();
  private long size;

  public SchemaFiles(SourceFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The paths of what was opened, in that order. */
  public List<String> read() {
    return List.copyOf(read);
  }

  /** As {@link SourceFiles#root}. */
  public String root(String path) {
    return files.root(path);
  }

  /** As {@link SourceFiles#identity}. */
  public String identity(String path) {
    return files.identity(path);
  }

  /** As {@link SourceFiles#resolve}. */
  public String resolve(String includer, String include) {
    return files.resolve(includer, include);
  }

  /** Marks a file as opened; false if it was already. */
  public boolean first(String path) {
    return seen.add(files.identity(path));
  }

  /**
   * Reads a file; empty, and a problem, if that cannot be done.
   *
   * @param includedFrom the directive that asks for it; empty for the root
   */
  public Optional<SourceText> open(String path, Optional<Location> includedFrom) {
    Location asked = includedFrom.orElse(Location.of(path));
    if (seen.size() > Limits.FILES) {
      return fail(ProblemCode.TOO_LARGE, asked, "more than " + Limits.FILES + " files");
    }
    try {
      byte[] bytes = bytes(path);
      read.add(path);
      size += bytes.length;
      if (bytes.length > Limits.FILE_SIZE) {
        String message = "'%s' is larger than %d MiB".formatted(path, Limits.FILE_SIZE >> 20);
        return fail(ProblemCode.TOO_LARGE, asked, message);
      } else if (size > Limits.TOTAL_SIZE) {
        String message = "more than %d MiB with '%s'".formatted(Limits.TOTAL_SIZE >> 20, path);
        return fail(ProblemCode.TOO_LARGE, asked, message);
      }
      SourceText source = SourceText.decode(path, bytes, includedFrom);
      problems.addSource(source);
      return Optional.of(source);
    } catch (CharacterCodingException e) {
      return fail(ProblemCode.NOT_UTF8, asked, "'" + path + "' is not UTF-8");
    } catch (IOException e) {
      String message = "cannot read '%s': %s".formatted(path, e.getMessage());
      return fail(ProblemCode.UNREADABLE_FILE, asked, message);
    }
  }

  private byte[] bytes(String path) throws IOException {
    try (InputStream stream = files.open(path)) {
      return stream.readNBytes(Limits.FILE_SIZE + 1);
    }
  }

  private Optional<SourceText> fail(ProblemCode code, Location asked, String message) {
    problems.add(Problem.error(code, asked, message).withAnchor(asked.lineOnly()));
    return Optional.empty();
  }
}
