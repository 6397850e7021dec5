package io.github.qmp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.qmp4j.server.CompatibilityReport;
import io.github.qmp4j.server.Finding;
import io.github.qmp4j.server.Finding.Kind;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Without the library that compares, which is not on the class path here. */
class CompatibilityCheckTest extends ScriptedTest {

  @Test
  void withoutTheLibraryThatComparesTheMessageNamesIt() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream definitions = new ByteArrayInputStream(new byte[0]) {
      @Override
      public void close() {
        closed.set(true);
      }
    };
    QmpClient client = connect(peer -> peer.awaitClose());

    assertThatIllegalStateException()
        .isThrownBy(() -> CompatibilityCheck.run(client, getClass(), definitions))
        .withMessageContaining("add io.github.qmp4j:qmp4j-check to the class path");
    assertThat(closed).isTrue();
  }

  @Test
  void withoutTheDefinitionsTheMessageSaysWhoseAndWhatToKeep() {
    QmpClient client = connect(peer -> peer.awaitClose());

    assertThatIllegalStateException()
        .isThrownBy(() -> CompatibilityCheck.run(client, getClass(), null))
        .withMessageContaining(getClass().getName())
        .withMessageContaining("keep the resource qmp4j.qapi");
  }

  @Test
  void aReportIsSortedAndReadable() {
    CompatibilityReport report = new CompatibilityReport(
        "QEMU 7.2.0 at unix:/vm",
        List.of(
            finding(Kind.DEPRECATED, "b", "in the server, command 'b' is deprecated", "b"),
            finding(Kind.MISSING_ARGUMENT, "c.y", "the server has no argument 'y'", "c"),
            finding(Kind.MISSING_ARGUMENT, "c.x", "the server has no argument 'x'", "c", "d"),
            finding(Kind.MISSING_COMMAND, "e", "the server has no command 'e'", "e"),
            finding(Kind.NEVER_COMES, "f().z", "the server has no member 'z'", many())));

    assertThat(report).hasToString("""
        QEMU 7.2.0 at unix:/vm: not compatible: 3 of 5 findings break something
          missing commands:
            e: the server has no command 'e'
          missing arguments:
            c.x: the server has no argument 'x'; concerns c, d
            c.y: the server has no argument 'y'
          never comes:
            f().z: the server has no member 'z'; concerns 6 commands and events
          deprecated:
            b: in the server, command 'b' is deprecated""");
    assertThat(report.isCompatible()).isFalse();
    assertThat(report.findings(Kind.MISSING_COMMAND))
        .extracting(Finding::element)
        .containsExactly("e");
    assertThat(report.findings("d")).extracting(Finding::element).containsExactly("c.x");
  }

  @Test
  void whatIsDeprecatedOrNeverComesBreaksNothing() {
    CompatibilityReport report = new CompatibilityReport(
        "QEMU",
        List.of(
            finding(Kind.DEPRECATED, "b", "is deprecated", "b"),
            finding(Kind.UNSTABLE, "c", "is unstable", "c"),
            finding(Kind.NEVER_COMES, "d().e", "is gone", "d")));

    assertThat(report.isCompatible()).isTrue();
    assertThat(report.toString()).startsWith("QEMU: compatible, with 3 findings\n  never comes:\n");
    assertThat(new CompatibilityReport("QEMU", List.of())).hasToString("QEMU: compatible");
  }

  private static String[] many() {
    return new String[] {"f", "g", "h", "i", "j", "k"};
  }

  private static Finding finding(Kind kind, String element, String sentence, String... users) {
    return new Finding(kind, element, sentence, List.of(users));
  }
}
