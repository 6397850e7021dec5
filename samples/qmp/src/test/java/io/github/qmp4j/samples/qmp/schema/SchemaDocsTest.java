package io.github.qmp4j.samples.qmp.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDocsTest {

  /** How many entries can be seen. */
  private static final String SHOWN = "document.querySelectorAll('article:not([hidden])').length";

  /** The entries with a table of which a part cannot be seen. */
  private static final String WIDE_TABLES =
      "[...document.querySelectorAll('table')].filter(t => t.scrollWidth > t.clientWidth)"
          + ".map(t => t.closest('article').id).join()";

  /** The entries with an example of which a part cannot be seen. */
  private static final String CUT_EXAMPLES = WIDE_TABLES.replace("'table'", "'pre'");

  /** The entries with a word such as "deprecated" that goes on in the next line. */
  private static final String BROKEN_MARKS =
      "[...document.querySelectorAll('.mark')].filter(m => m.getClientRects().length > 1)"
          + ".map(m => m.closest('article').id).join()";

  @TempDir
  private Path dir;

  private final StringBuilder err = new StringBuilder();

  @Test
  void thePageOfTheNewestQemuIsSmallAndNeedsNothingElse() throws IOException {
    String page = html("qemu-10.2");

    assertThat(page.length()).isLessThan(3 << 20);
    assertThat(page).doesNotContainPattern("(?:src|href)=\"?(?!#)[a-z]");
    assertThat(page)
        .contains("<article id=\"command-blockdev-mirror\"")
        .contains("<article id=\"event-BLOCK_IO_ERROR\"")
        .contains("<article id=\"type-BlockdevOptions\"")
        .contains("<s title=\"not in this release\">qemu-7.2</s>")
        .contains("<b class=\"mark unstable\">unstable</b>")
        .contains("qmp.queryStatus();");
  }

  @Test
  void ofSeveralDefinitionsItTellsWhatChanged() throws IOException {
    String page = html("qemu-7.2", "qemu-10.0", "qemu-10.2");

    assertThat(page)
        .contains("From qemu-7.2 to qemu-10.0")
        .contains("From qemu-10.0 to qemu-10.2")
        .contains("<h3>Added (")
        .contains("<h3>Removed (");
  }

  @Test
  void definitionsOfTheSameFileNameAreToldApart() throws IOException {
    Path old = schema("old", "{ 'command': 'moor' }");
    Path newer = schema("new", "{ 'command': 'sail' }");

    assertThat(html(old.toString(), newer.toString()))
        .contains("<summary>From " + old + " to " + newer + "</summary>");
  }

  private Path schema(String directory, String text) throws IOException {
    return Files.writeString(
        Files.createDirectory(dir.resolve(directory)).resolve("schema.json"), text);
  }

  @Test
  void textThatIsWrittenCanBeRead() throws IOException {
    assertThat(run("schema", "docs", "--format=text", "--out=" + dir, "qga-7.2", "qga-10.2"))
        .isZero();

    assertThat(run("schema", "check", dir + "/qmp-commands.txt," + dir + "/qmp-events.txt"))
        .isZero();
    assertThat(Files.readString(dir.resolve("qmp-changes.txt")))
        .startsWith("From qga-7.2 to qga-10.2\n")
        .contains("- guest-get-load: command");
  }

  @Test
  void untypedMembersAreErrorsUnlessThatIsAllowed() throws IOException {
    Path old = Files.writeString(
        dir.resolve("old.txt"), "lamp\n----\n\nArguments:\n\n- \"size\": how large\n");

    assertThat(run("schema", "docs", "--format=html", "--out=" + dir, old.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("old.txt:6:1: error: the text of 'size'");
    assertThat(run(
            "schema", "docs", "--untyped=" + old, "--format=html", "--out=" + dir, old.toString()))
        .isZero();
  }

  @Test
  void anUnknownFormatIsWrongUsage() {
    assertThat(run("schema", "docs", "--format=pdf", "--out=" + dir, "qga-7.2")).isEqualTo(2);
    assertThat(err.toString()).contains("'pdf' is none of [text, html]");
  }

  @Test
  @NeedsChromium
  void aBrowserSearchesAsOneTypes() throws Exception {
    html("qemu-10.2");
    try (Browser browser = Browser.start()) {
      browser.open(dir.resolve("index.html").toUri());
      int all = browser.evaluate(SHOWN).asInt();
      assertThat(all).isGreaterThan(1000);

      browser.press("/");
      browser.type("query-stat");
      assertThat(browser.evaluate(SHOWN).asInt()).isBetween(1, all / 10);
      browser.type("us");
      assertThat(
              browser.evaluate("document.getElementById('found').textContent").asString())
          .matches("\\d+ entr(y|ies)");
      assertThat(browser.evaluate(topOf("command-query-status")).asInt()).isBetween(0, 600);
      browser.press("ArrowDown");
      assertThat(browser.evaluate("document.activeElement.textContent").asString())
          .contains("query");
      browser.press("Escape");
      assertThat(browser.evaluate(SHOWN).asInt()).isEqualTo(all);

      browser.type("block_r"); // two short words, and one entry that begins with them
      assertThat(browser.evaluate(SHOWN).asInt()).isBetween(1, all / 5);
      assertThat(browser.evaluate(topOf("command-block_resize")).asInt()).isBetween(0, 600);
      browser.press("Escape");

      browser.type("query-status");
      browser.press("Enter");
      assertThat(browser.evaluate("location.hash").asString()).isEqualTo("#command-query-status");
      assertThat(browser.evaluate("document.activeElement.textContent").asString())
          .isEqualTo("query-status");
      assertThat(browser
              .evaluate("document.activeElement.getBoundingClientRect().top")
              .asInt())
          .isBetween(0, 600);
    }
  }

  @Test
  @NeedsChromium
  void whereNothingIsFoundThereIsNoHeading() throws Exception {
    html("qga-10.2");
    try (Browser browser = Browser.start()) {
      browser.open(dir.resolve("index.html").toUri());
      String headings =
          "[...document.querySelectorAll('h2')].filter(h => h.offsetHeight).map(h => h.textContent).join()";
      assertThat(browser.evaluate(headings).asString()).isEqualTo("Commands,Events,Types");

      browser.press("/");
      browser.type("guest-ping");
      assertThat(browser.evaluate(headings).asString()).isEqualTo("Commands");
      browser.type("x");
      assertThat(browser.evaluate(headings).asString()).isEmpty();
    }
  }

  @Test
  @NeedsChromium
  void aNarrowScreenNeedsNoScrollingToTheSide() throws Exception {
    html("qemu-10.2");
    try (Browser browser = Browser.start()) {
      browser.resize(360, 740);
      browser.open(dir.resolve("index.html").toUri());

      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(360);
      assertThat(browser.evaluate(WIDE_TABLES).asString()).isEmpty();
      browser.press("/");
      browser.type("blockdev-mirror");
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(360);
      assertThat(browser.evaluate("document.querySelector('nav').offsetHeight").asInt())
          .isBetween(1, 370);
    }
  }

  @Test
  @NeedsChromium
  void neitherChangesNorMarksAreTooWideForANarrowScreen() throws Exception {
    html("qemu-7.2", "qemu-10.2");
    try (Browser browser = Browser.start()) {
      browser.resize(330, 740);
      browser.open(dir.resolve("index.html").toUri());
      browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");

      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(330);
      assertThat(browser.evaluate(BROKEN_MARKS).asString()).isEmpty();
    }
  }

  @Test
  @NeedsChromium
  void paperHasNothingThatWouldHaveToBeScrolled() throws Exception {
    html("qemu-10.2");
    try (Browser browser = Browser.start()) {
      browser.resize(720, 1000);
      browser.open(dir.resolve("index.html").toUri());
      browser.press("/");
      browser.type("client");
      browser.print();

      assertThat(browser.evaluate(CUT_EXAMPLES).asString()).isEmpty();
      assertThat(browser.evaluate(seen("nav")).asBoolean()).isFalse();
      assertThat(browser.evaluate(seen("#search")).asBoolean()).isFalse();
    }
  }

  @Test
  @NeedsChromium
  void withoutScriptsThereAreNamesInsteadOfASearch() throws Exception {
    html("qga-10.2");
    try (Browser browser = Browser.start()) {
      browser.forbidScripts();
      browser.resize(360, 740);
      browser.open(dir.resolve("index.html").toUri());

      assertThat(browser.evaluate(seen("#search")).asBoolean()).isFalse();
      assertThat(browser.evaluate(seen("nav")).asBoolean()).isTrue();
    }
  }

  private static String seen(String selector) {
    return "document.querySelector('" + selector + "').offsetHeight > 0";
  }

  private static String topOf(String id) {
    return "document.getElementById('" + id + "').getBoundingClientRect().top";
  }

  private String html(String... definitions) throws IOException {
    String[] args = new String[definitions.length + 4];
    args[0] = "schema";
    args[1] = "docs";
    args[2] = "--format=html";
    args[3] = "--out=" + dir;
    System.arraycopy(definitions, 0, args, 4, definitions.length);
    assertThat(run(args)).isZero();
    return Files.readString(dir.resolve("index.html"));
  }

  private int run(String... arguments) {
    Started run = Started.run(arguments);
    err.append(run.err());
    return run.status();
  }
}
