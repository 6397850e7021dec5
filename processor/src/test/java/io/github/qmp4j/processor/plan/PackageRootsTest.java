package io.github.qmp4j.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageRootsTest {

  private static final Pattern IMPORT = Pattern.compile("^import ([\\w.]+);$", Pattern.MULTILINE);

  private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

  @Test
  void everyTypeThatGeneratedCodeCallsIsListed() throws IOException {
    Set<String> called = new TreeSet<>();
    for (Path file : generated()) {
      String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
      IMPORT
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .filter(type -> isCalled(type.substring(type.lastIndexOf('.') + 1), text))
          .forEach(called::add);
    }

    assertThat(called).isNotEmpty();
    assertThat(WordList.read("called-types.txt")).containsAll(called);
  }

  private static boolean isCalled(String simpleName, String text) {
    return Pattern.compile("(?<![\\w.])" + simpleName + "(\\.(?!class\\b)|::)\\w")
        .matcher(text)
        .find();
  }

  private static List<Path> generated() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java/cases"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList();
    }
  }
}
