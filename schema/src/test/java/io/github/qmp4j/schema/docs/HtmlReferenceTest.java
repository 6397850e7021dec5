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
            + " does not; then comes a <code>SHIP-GONE</code> to fred@example.org.</p>")
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

    assertThat(page)
        .contains("shown to &quot;others&quot; (since 1.2)")
        .contains("&quot;stop&quot; (json-like)");
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
