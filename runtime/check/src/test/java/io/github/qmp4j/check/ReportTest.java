package io.github.qmp4j.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.server.CompatibilityReport;
import io.github.qmp4j.server.Finding;
import io.github.qmp4j.server.Finding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void aReportIsSortedAndReadable() {
    CompatibilityReport report = Report.of(
        "QEMU 7.2.0 at unix:/vm",
        List.of(
            finding(Kind.DEPRECATED, "b", "in the server, command 'b' is deprecated", "b"),
            finding(Kind.MISSING_ARGUMENT, "c.y", "the server has no argument 'y'", "c"),
            finding(Kind.MISSING_ARGUMENT, "c.x", "the server has no argument 'x'", "c", "d"),
            finding(Kind.MISSING_COMMAND, "e", "the server has no command 'e'", "e"),
            finding(
                Kind.NEVER_COMES,
                "f().z",
                "the server has no member 'z'",
                "f",
                "g",
                "h",
                "i",
                "j",
                "k")));

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
    CompatibilityReport report = Report.of(
        "QEMU",
        List.of(
            finding(Kind.DEPRECATED, "b", "is deprecated", "b"),
            finding(Kind.UNSTABLE, "c", "is unstable", "c"),
            finding(Kind.NEVER_COMES, "d().e", "is gone", "d")));

    assertThat(report.isCompatible()).isTrue();
    assertThat(report.toString()).startsWith("QEMU: compatible, with 3 findings\n  never comes:\n");
    assertThat(Report.of("QEMU", List.of())).hasToString("QEMU: compatible");
  }

  @Test
  void oneFindingIsOne() {
    assertThat(Report.of("QEMU", List.of(finding(Kind.DEPRECATED, "b", "is deprecated", "b"))))
        .asString()
        .startsWith("QEMU: compatible, with 1 finding\n");
    assertThat(Report.of("QEMU", List.of(finding(Kind.MISSING_COMMAND, "e", "is missing", "e"))))
        .asString()
        .startsWith("QEMU: not compatible: 1 of 1 finding breaks something\n");
  }

  private static Difference finding(Kind kind, String element, String sentence, String... users) {
    return new Difference(kind, element, sentence, List.of(users));
  }
}
