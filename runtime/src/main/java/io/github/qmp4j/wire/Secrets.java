package io.github.qmp4j.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Which members hold secrets. */
public final class Secrets {

  public static final Secrets KNOWN = read("secrets.txt");

  private final Set<String> lines;

  private Secrets(Set<String> lines) {
    this.lines = lines;
  }

  private static Secrets read(String resource) {
    try (InputStream in = Secrets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing in the library");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Secrets(Set.copyOf(text.lines().toList())); // no member is called as a comment
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a member of a command, in whatever depth, must not be shown. */
  public boolean isSecret(String command, String member) {
    return lines.contains(member) || lines.contains(command + " " + member);
  }
}
