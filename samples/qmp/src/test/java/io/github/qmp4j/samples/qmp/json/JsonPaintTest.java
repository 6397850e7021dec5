package io.github.qmp4j.samples.qmp.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonPaintTest {

  @Test
  void namesStringsAndOtherValuesAreTold() {
    assertThat(seen("{\"a\": \"b: \\\"c\\\\\", \"d\": [1, -2.5, true, null], \"e\": {}}"))
        .isEqualTo("{[36m\"a\"[0m: [32m\"b: \\\"c\\\\\"[0m, [36m\"d\"[0m: [[33m1[0m, [33m-2.5[0m,"
            + " [33mtrue[0m, [33mnull[0m], [36m\"e\"[0m: {}}");
  }

  @Test
  void nothingElseIsChanged() {
    for (String json : new String[] {"{\n    \"a\": 1\n}", "\"a", "[\"\\", "", "7"}) {
      assertThat(JsonPaint.paint(json).replaceAll("\u001b\\[\\d+m", "")).isEqualTo(json);
    }
  }

  private static String seen(String json) {
    return JsonPaint.paint(json).replace("\u001b", "");
  }
}
