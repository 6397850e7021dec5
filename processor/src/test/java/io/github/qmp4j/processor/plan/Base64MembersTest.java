package io.github.qmp4j.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.source.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the list of members in base64 has what the documentation of the schemas says. */
@EnabledIfSystemProperty(
    named = "qemu.trees",
    matches = ".+",
    disabledReason = "no QEMU sources; -Dqemu.trees=DIR names a directory of trees by version")
class Base64MembersTest {

  /** Of these the documentation speaks of base64, but they are not always in it, or names of files. */
  private static final Set<String> SOMETIMES =
      Set.of("data", "format", "iv", "dh-cert-file", "session-file", "crypted", "count");

  private final ListedMembers listed = new ListedMembers("base64-members.txt", Set.of());

  @ParameterizedTest
  @CsvSource({
    "7.2, qapi",
    "10.0, qapi",
    "10.2, qapi",
    "7.2, qga",
    "10.0, qga",
    "10.2, qga",
  })
  void whatIsDocumentedAsBase64IsListed(String version, String directory) {
    Path root = Path.of(System.getProperty("qemu.trees"), version, directory, "qapi-schema.json");
    Schema schema = SchemaReader.lenient()
        .read(SourceFiles.fileSystem(), root.toString())
        .schema()
        .orElseThrow();
    List<String> missing = new ArrayList<>();
    int found = 0;
    for (Type type : schema.types()) {
      if (type instanceof ObjectType object) {
        for (Member member : object.members()) {
          String name = object.name() + "." + member.name();
          if (listed.contains(List.of(object.name()), member.name())) {
            found++;
          } else if (says(doc(schema, object), member) && !SOMETIMES.contains(member.name())) {
            missing.add(name);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(found).isGreaterThan(4);
  }

  private static boolean says(Doc doc, Member member) {
    String text = doc.members().getOrDefault(member.name(), "");
    return text.toLowerCase(Locale.ROOT).contains("base64");
  }

  /** Arguments are documented with their command. */
  private static Doc doc(Schema schema, ObjectType type) {
    String name = type.name();
    return type.implicit() && name.endsWith("-arg")
        ? schema
            .command(name.substring("q_obj_".length(), name.length() - "-arg".length()))
            .map(command -> command.doc())
            .orElse(Doc.NONE)
        : type.doc();
  }
}
