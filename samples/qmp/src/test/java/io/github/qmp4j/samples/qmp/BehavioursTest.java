package io.github.qmp4j.samples.qmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Each behaviour that is kept has a test that names it, and so has each bug that is not. */
class BehavioursTest {

  private static final Pattern IN_TITLE = Pattern.compile("(not )?\\b(Q\\d+)\\b");

  /** What tests name. */
  private record Named(Set<String> kept, Set<String> absent) {}

  @Test
  void eachBehaviourIsListed() throws IOException {
    TreeSet<String> expected = new TreeSet<>();
    IntStream.rangeClosed(1, 52).filter(n -> n < 28 || n > 29).forEach(n -> expected.add("Q" + n));
    IntStream.rangeClosed(1, 36).filter(n -> n < 11 || n > 19).forEach(n -> expected.add("P" + n));
    TreeSet<String> listed = new TreeSet<>();
    for (String[] line : list()) {
      assertThat(line).as(String.join(" ", line)).hasSize(3);
      assertThat(List.of("kept", "bug", "dropped", "library")).contains(line[1]);
      listed.add(line[0]);
    }
    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void whatIsKeptHasATestAndSoHasEachBug() throws Exception {
    Named named = named();
    assertThat(named.kept()).isEqualTo(numbers("kept"));
    assertThat(named.absent()).isEqualTo(numbers("bug"));
  }

  private static Set<String> numbers(String state) throws IOException {
    Set<String> numbers = new TreeSet<>();
    list().stream().filter(line -> line[1].equals(state)).forEach(line -> numbers.add(line[0]));
    return numbers;
  }

  private static Named named() throws Exception {
    Named named = new Named(new TreeSet<>(), new TreeSet<>());
    for (String name : classNames()) {
      Class<?> type = Class.forName(name, false, BehavioursTest.class.getClassLoader());
      for (Method method : type.getDeclaredMethods()) {
        Behaviour behaviour = method.getAnnotation(Behaviour.class);
        if (behaviour != null) {
          assertThat(AnnotationSupport.isAnnotated(method, Testable.class))
              .as("%s names behaviours and is no test", method)
              .isTrue();
          named.kept().addAll(List.of(behaviour.value()));
          named.absent().addAll(List.of(behaviour.absent()));
        }
      }
    }
    text("syntax/lines.txt").lines().filter(line -> line.startsWith("# ")).forEach(title -> {
      for (MatchResult number : IN_TITLE.matcher(title).results().toList()) {
        (number.group(1) == null ? named.kept() : named.absent()).add(number.group(2));
      }
    });
    return named;
  }

  private static List<String> classNames() throws IOException, URISyntaxException {
    Path root = Path.of(
        BehavioursTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith("Test.class"))
          .map(file -> file.substring(0, file.length() - 6).replaceAll("[/\\\\]", "."))
          .toList();
    }
  }

  private static List<String[]> list() throws IOException {
    return text("behaviours.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" +", 3))
        .toList();
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = BehavioursTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
