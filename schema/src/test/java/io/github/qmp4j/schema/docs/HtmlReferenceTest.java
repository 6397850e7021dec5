package io.github.qmp4j.schema.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.SourceFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlReferenceTest {

  private static final JavaCode NO_JAVA = new JavaCode() {
    @Override
    public Optional<String> command(String command, Map<String, ?> arguments) {
      return Optional.empty();
    }

    @Override
    public Optional<String> event(String event) {
      return Optional.empty();
    }
  };

  @Test
  void whatADocCommentMarksAsCodeIsCode() {
    String page = page(schema("""
        ##
        # @moor:
        #
        # Lets @ship wait for ``a < b``, as `sail` does not;
        # then comes a :qapi:event:`SHIP-GONE` to fred@example.org.
        #
        # @ship: which one, as of `harbour`
        ##
        { 'command': 'moor', 'data': { 'ship': 'str' } }
        """));

    assertThat(page)
        .contains("<p>Lets <code>ship</code> wait for <code>a &lt; b</code>, as <code>sail</code>"
            + " does not;\nthen comes a <code>SHIP-GONE</code> to fred&#64;example.org.</p>")
        .contains("<td>which one, as of <code>harbour</code>");
  }

  @Test
  void whatIsSaidOfAMemberOrAValueKeepsItsBracketsAndQuotes() {
    String page = page(schema("""
        ##
        # @Flag:
        #
        # Flags.
        #
        # @red: "stop" (json-like)
        ##
        { 'enum': 'Flag', 'data': [ 'red' ] }

        ##
        # @moor:
        #
        # Moors.
        #
        # @flag: shown to "others" (since 1.2)
        ##
        { 'command': 'moor', 'data': { 'flag': 'Flag' } }
        """));

    assertThat(page).contains("shown to \"others\" (since 1.2)").contains("\"stop\" (json-like)");
  }

  @Test
  void allThatADocCommentSaysIsThere() {
    String page = page(schema("""
        ##
        # @moor:
        #
        # Moors a ship.
        #
        # It takes *long*.
        #
        # @line: one of
        #
        #     - bow
        #     - stern
        #
        #     and nothing else
        #
        # Features:
        #
        # @deprecated: Use @berth.
        #
        # .. note:: Mind the tide.
        #
        # Returns: how long it took
        #
        #     In hours.
        #
        # Errors:
        #     - If there is no room, GenericError
        #
        # Since: 1.5
        #
        # .. qmp-example::
        #
        #     -> { "execute": "moor" }
        ##
        { 'command': 'moor', 'data': { 'line': 'str' }, 'returns': 'Time',
          'features': [ 'deprecated' ] }
        { 'struct': 'Time', 'data': { 'hours': 'int' } }
        """));

    assertThat(page)
        .contains("<p>Moors a ship.</p><p>It takes <em>long</em>.</p>")
        .contains("one of<ul>\n<li>bow\n<li>stern\n</ul><p>and nothing else</p>")
        .contains("<h4>Features</h4><ul><li><code>deprecated</code> Use <code>berth</code>.</ul>")
        .contains("<strong>Note:</strong> Mind the tide.")
        .contains("<p>how long it took</p><p>In hours.</p>")
        .contains("<h4>Errors</h4><ul>\n<li>If there is no room, GenericError\n</ul>")
        .contains("<p class=releases>Since 1.5</p>")
        .contains("<p>Example:</p><pre>\n-&gt; &#123; \"execute\": \"moor\" &#125;</pre>");
  }

  @Test
  void headingsGoDownOneLevelAtATime() {
    String page = page(
        schema("{ 'command': 'moor' }"),
        schema("{ 'command': 'moor' }\n{ 'command': 'sail', 'data': { 'to': 'str' } }"));

    List<Integer> levels = page.lines()
        .flatMap(line -> Arrays.stream(line.split("<h(?=[1-6])")).skip(1))
        .map(heading -> heading.charAt(0) - '0')
        .toList();

    assertThat(levels).startsWith(1, 2, 3);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  private static Schema schema(String text) {
    return SchemaReader.lenient()
        .read(SourceFiles.inMemory(Map.of("schema.json", text)), "schema.json")
        .schema()
        .orElseThrow();
  }

  /** Of the last of them. */
  private static String page(Schema... schemas) {
    List<Reference.Named> named = Arrays.stream(schemas)
        .map(schema -> new Reference.Named("schema.json", schema))
        .toList();
    return new HtmlReference(new Reference(named, Map.of(), NO_JAVA))
        .write()
        .get(HtmlReference.FILE);
  }
}
