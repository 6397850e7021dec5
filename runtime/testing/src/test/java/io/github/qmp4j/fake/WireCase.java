package io.github.qmp4j.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A line of {@code wire-cases.txt}. */
record WireCase(String name, String negotiation, byte[] bytes) {

  private static final String LAST = "the last one";

  static List<WireCase> all() throws IOException {
    try (InputStream in = WireCase.class.getResourceAsStream("wire-cases.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 3))
          .map(parts -> new WireCase(parts[0], parts[1], unescaped(parts[2])))
          .toList();
    }
  }

  private static byte[] unescaped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        bytes.write(c);
      } else if (text.charAt(++i) == 'x') {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  /** Plays it, and returns what the server sent after the negotiation. */
  String play(RawClient client) throws IOException {
    client.line();
    if (!negotiation.equals("none")) {
      client.send(
          negotiation.equals("oob")
              ? "{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]}}"
              : "{\"execute\":\"qmp_capabilities\"}");
      client.line();
    }
    client.send(bytes);
    client.send("\n{\"execute\":\"query-name\",\"id\":\"" + LAST + "\"}");
    return client.until(LAST);
  }

  @Override
  public String toString() {
    return name;
  }
}
