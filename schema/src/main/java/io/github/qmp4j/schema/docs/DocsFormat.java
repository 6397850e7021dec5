package io.github.qmp4j.schema.docs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a reference can be written as. */
public enum DocsFormat {
  /** {@code qmp-commands.txt} and {@code qmp-events.txt}. */
  TEXT {
    @Override
    public Map<String, String> write(Reference reference) {
      return TextDocuments.of(reference);
    }
  },
  /** One page, {@code index.html}. */
  HTML {
    @Override
    public Map<String, String> write(Reference reference) {
      return new HtmlReference(reference).write();
    }
  };

  /** By name, such as {@code html}. */
  public static Optional<DocsFormat> find(String name) {
    return Arrays.stream(values())
        .filter(format -> format.toString().equals(name))
        .findFirst();
  }

  /** The texts of the files, by name. */
  public abstract Map<String, String> write(Reference reference);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
