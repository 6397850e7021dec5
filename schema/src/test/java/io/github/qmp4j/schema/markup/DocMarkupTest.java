package io.github.qmp4j.schema.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocMarkupTest {

  @Test
  void paragraphsAreSplitAtBlankLines() {
    assertThat(DocMarkup.blocks("One\ntwo.\n\nThree.")).containsExactly("One\ntwo.", "Three.");
  }

  @Test
  void codeIsMarked() {
    assertThat(DocMarkup.inline("see ``a<b``, `query-x` and @node-name"))
        .isEqualTo("see <code>a&lt;b</code>, <code>query-x</code> and <code>node-name</code>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "``a``, ``b`` | <code>a</code>, <code>b</code>",
        "``a````b`` | <code>a</code><code>b</code>",
        "```a`` | <code>`a</code>",
        "``a`` of `b` | <code>a</code> of <code>b</code>",
        "``a`` of @b | <code>a</code> of <code>b</code>",
        "``a`` *is* | <code>a</code> <em>is</em>",
        "``a | ``a",
        "``  `` a | ``  `` a",
        "```` | ````",
        ":ref:`a` and ``b`` | <code>a</code> and <code>b</code>",
        "*``/`` | *<code>/</code>",
      })
  void codeIsMarkedWhateverIsBesideIt(String text, String html) {
    assertThat(DocMarkup.inline(text)).isEqualTo(html);
    assertThat(DocMarkup.blocks(text)).containsExactly(html);
  }

  @Test
  void emphasisIsMarkedAndAStarIsNone() {
    assertThat(DocMarkup.inline("it is *not* so, **never**; a * b, *.img and **"))
        .isEqualTo("it is <em>not</em> so, <em>never</em>; a * b, *.img and **");
    assertThat(DocMarkup.inline("*a*b and f(*x, *y)")).isEqualTo("*a*b and f(*x, *y)");
  }

  @Test
  void whatANameIsTheNameOfIsNotSaid() {
    assertThat(DocMarkup.inline("a :qapi:event:`MIGRATION` event, not 1:`x`"))
        .isEqualTo("a <code>MIGRATION</code> event, not 1:<code>x</code>");
  }

  @Test
  void anAddressIsNoMember() {
    assertThat(DocMarkup.inline("me@example.org")).isEqualTo("me&#64;example.org");
  }

  @Test
  void itemsBecomeAList() {
    assertThat(DocMarkup.blocks("* one\n  more\n\n* two"))
        .containsExactly("<ul>\n<li>one\nmore\n<li>two\n</ul>");
  }

  @Test
  void examplesKeepTheirLayout() {
    assertThat(DocMarkup.blocks(".. qmp-example::\n   :title: t\n\n   -> { \"a\": 1 }\n   <- {}"))
        .containsExactly(
            "Example:", "<pre>\n-&gt; &#123; \"a\": 1 &#125;\n&lt;- &#123;&#125;</pre>");
  }

  @Test
  void aNoteKeepsItsWords() {
    assertThat(DocMarkup.blocks(".. note:: Take care.\n   Twice.\n\nAfter."))
        .containsExactly("<strong>Note:</strong> Take care.\nTwice.", "After.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/ class Evil {} /*",
        "*``/``",
        "\\u002a/ class Evil {}",
        "{@code",
        "<script>alert(1)</script>",
        "@param x",
        "\uD83D\uDE00 \u202E",
        "&#42;/",
        "``{@link Evil}``",
        ".. note:: */",
        "* */",
        "-> */",
      })
  void hostileTextCannotLeaveTheComment(String text) {
    String html = String.join("\n", DocMarkup.blocks(text));

    assertThat(html).doesNotContain("*/", "\\", "{@", "<script", "@");
    assertThat(html.chars()).allMatch(c -> c == '\n' || c >= ' ' && c <= '~');
  }

  @Test
  void whatIsLongOrDeepIsReadSoon() {
    StringBuilder deep = new StringBuilder();
    for (int indent = 0; indent < 2_000; indent++) {
      deep.append(" ".repeat(indent)).append(".. note::\n");
    }

    assertReadSoon(deep + " ".repeat(2_000) + "Take care.");
    assertReadSoon(":a".repeat(100_000) + "`");
  }

  private static void assertReadSoon(String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> DocMarkup.blocks(text));
  }

  /** Such references are errors of doclint. */
  @Test
  void whatIsNoTextIsNotReferredTo() {
    assertThat(DocMarkup.inline("a\tb\u0001\u007f\u0085c")).isEqualTo("a b   c");
    assertThat(DocMarkup.inline("\ud83d \uffff \ufdd0")).isEqualTo("&#65533; &#65533; &#65533;");
    assertThat(DocMarkup.inline("\u00a0\ue000")).isEqualTo("&#160;&#57344;");
  }

  /** Empty elements are errors of doclint. */
  @Test
  void anExampleOfNothingIsNone() {
    assertThat(DocMarkup.blocks("::\n\nNot indented.")).containsExactly(":", "Not indented.");
    assertThat(DocMarkup.blocks(".. qmp-example::\n\nAfter.")).containsExactly("After.");
  }

  /** Likewise. */
  @Test
  void nothingIsNeitherCodeNorATitle() {
    assertThat(DocMarkup.inline("a ` ` b `` `` c")).isEqualTo("a ` ` b `` `` c");
    assertThat(DocMarkup.blocks(".. admonition::\n\n   Take care."))
        .containsExactly("<strong>Admonition:</strong> Take care.");
  }

  @Test
  void nothingComesOfNothing() {
    assertThat(DocMarkup.blocks(" \n\n")).isEqualTo(List.of());
  }
}
