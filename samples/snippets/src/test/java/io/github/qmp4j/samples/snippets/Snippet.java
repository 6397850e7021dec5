package io.github.qmp4j.samples.snippets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Java that is shown to readers, and the file and line where it stands. */
record Snippet(String place, String text) {

  private static final Path HOME = Path.of("../..");
  private static final Pattern FENCED = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PREFORMATTED =
      Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* }</pre>", Pattern.DOTALL);
  private static final Pattern TYPE =
      Pattern.compile("^(final |public )*class ", Pattern.MULTILINE);

  /** Those of the README. */
  static List<Snippet> ofReadme() throws IOException {
    return in(HOME.resolve("README.md"), FENCED);
  }

  /** Those of the public API's Javadoc. */
  static List<Snippet> ofJavadoc() throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(HOME.resolve("runtime"))) {
      for (Path source : sources.filter(Snippet::isOfTheApi).sorted().toList()) {
        for (Snippet raw : in(source, PREFORMATTED)) {
          String text = raw.text().replaceAll("(?m)^ *\\* ?", "");
          snippets.add(new Snippet(raw.place(), text));
        }
      }
    }
    return snippets;
  }

  private static boolean isOfTheApi(Path file) {
    return file.toString().contains("src/main/java") && file.toString().endsWith(".java");
  }

  private static List<Snippet> in(Path file, Pattern pattern) throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    String content = Files.readString(file);
    Matcher matcher = pattern.matcher(content);
    while (matcher.find()) {
      long line = content.substring(0, matcher.start(1)).lines().count() + 1;
      snippets.add(new Snippet(HOME.relativize(file) + ":" + line, matcher.group(1)));
    }
    return snippets;
  }

  /** A package declaration with the annotation. */
  boolean isPackage() {
    return text.startsWith("@QmpApi");
  }

  /** Lines of a module declaration. */
  boolean isModule() {
    return text.startsWith("requires ");
  }

  /** A whole class; what is none of these is statements. */
  boolean isType() {
    return TYPE.matcher(text).find();
  }

  @Override
  public String toString() {
    return place;
  }
}
