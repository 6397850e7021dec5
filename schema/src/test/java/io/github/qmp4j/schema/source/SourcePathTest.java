package io.github.qmp4j.schema.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePathTest {

  @ParameterizedTest
  @CsvSource({
    "main.json, other.json, other.json",
    "qapi/main.json, other.json, qapi/other.json",
    "qapi/main.json, ./parts/a.json, qapi/./parts/a.json",
    "qsd/qapi/main.json, ../../qapi/a.json, qsd/qapi/../../qapi/a.json",
    "main.json, ../up.json, ../up.json",
    "qapi/main.json, /abs/a.json, /abs/a.json",
    "/abs/main.json, a.json, /abs/a.json"
  })
  void includesAreRelativeToWhoIncludes(String includer, String include, String path) {
    assertThat(SourcePath.resolve(includer, include)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "qapi/./parts/a.json, qapi/parts/a.json",
    "qsd/qapi/../../qapi/a.json, qapi/a.json",
    "../../up.json, ../../up.json",
    "/a//b/../../../c.json, /c.json",
    "a.json/, a.json",
    "a\\b.json, a\\b.json"
  })
  void whatClimbsIsTakenBack(String path, String normal) {
    assertThat(SourcePath.normalize(path)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "qapi/main.json, qapi/main.json, main.json",
    "qapi/main.json, qapi/parts/a.json, parts/a.json",
    "qsd/qapi/main.json, qapi/a.json, ../../qapi/a.json",
    "main.json, qapi/a.json, qapi/a.json",
    "/a/b/main.json, /a/c/x.json, ../c/x.json"
  })
  void modulesAreRelativeToTheRoot(String root, String file, String module) {
    assertThat(SourcePath.relativize(root, file)).isEqualTo(module);
  }
}
