package io.github.qmp4j.processor.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** A file of words beside this class, one a line; {@code #} starts a comment. */
final class WordList {

  private WordList() {}

  static Set<String> read(String file) {
    InputStream resource = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      Set<String> words = new HashSet<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          words.add(line.strip());
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
