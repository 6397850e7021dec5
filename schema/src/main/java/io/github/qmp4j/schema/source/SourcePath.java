package io.github.qmp4j.schema.source;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as text, with forward slashes, so that all kinds of sources agree on them. */
public final class SourcePath {

  private SourcePath() {}

  /** A path as written in the file {@code includer}, from where that file is seen. */
  static String resolve(String includer, String include) {
    return include.startsWith("/") ? include : parent(includer) + include;
  }

  /** Without "." and with ".." taken back where there is something to take back. */
  public static String normalize(String path) {
    boolean absolute = path.startsWith("/");
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
        parts.removeLast();
      } else if (part.equals("..") && absolute) {
        // There is nothing above the root.
        continue;
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return (absolute ? "/" : "") + String.join("/", parts);
  }

  /** How to get from the directory of {@code file} to {@code other}. */
  public static String relativize(String file, String other) {
    String[] from = parent(normalize(file)).split("/", -1);
    String[] to = normalize(other).split("/", -1);
    int common = 0;
    while (common < from.length - 1 && common < to.length - 1 && from[common].equals(to[common])) {
      common++;
    }
    StringBuilder path = new StringBuilder();
    for (int i = common; i < from.length - 1; i++) {
      path.append("../");
    }
    for (int i = common; i < to.length; i++) {
      path.append(to[i]).append(i < to.length - 1 ? "/" : "");
    }
    return path.toString();
  }

  /** The directory with its slash; empty for a bare file name. */
  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
