package io.github.qmp4j.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.testing.Rule;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

class EncodeTest {

  @Test
  @Rule(25)
  void whatIsAbsentIsNotWrittenWhateverItsType() {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = new JsonMapper().createGenerator(out)) {
      Encode.start(generator);
      Encode.member(generator, "text", (String) null);
      Encode.member(generator, "truth", (Boolean) null);
      Encode.member(generator, "small", (Integer) null);
      Encode.member(generator, "large", (Long) null);
      Encode.memberUint64(generator, "unsigned", null);
      Encode.member(generator, "object", (JsonWritable) null);
      Encode.member(generator, "list", (List<JsonWritable>) null);
      Encode.member(generator, "last", "x");
      Encode.end(generator);
    }
    assertThat(out).hasToString("{\"last\":\"x\"}");
  }
}
