package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.samples.qmp.json.JsonText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How JSON is laid out for people. */
enum Layout {
  /** In one line, in the order of the server. */
  LINE {
    @Override
    String between(int depth) {
      return " ";
    }

    @Override
    String edge(int depth) {
      return "";
    }

    @Override
    List<String> names(JsonNode object) {
      return new ArrayList<>(object.propertyNames());
    }
  },
  /** Indented by four, names sorted. */
  PRETTY {
    @Override
    String between(int depth) {
      return edge(depth);
    }

    @Override
    String edge(int depth) {
      return "\n" + "    ".repeat(depth);
    }

    @Override
    List<String> names(JsonNode object) {
      List<String> names = new ArrayList<>(object.propertyNames());
      Collections.sort(names);
      return names;
    }
  };

  /** What stands between a comma and the next value. */
  abstract String between(int depth);

  /** What stands between a bracket and a value. */
  abstract String edge(int depth);

  abstract List<String> names(JsonNode object);

  String text(JsonNode value) {
    StringBuilder text = new StringBuilder();
    write(value, 0, text);
    return text.toString();
  }

  private void write(JsonNode value, int depth, StringBuilder text) {
    if (value.isEmpty() || !value.isContainer()) {
      text.append(value);
      return;
    }
    text.append(value.isObject() ? '{' : '[').append(edge(depth + 1));
    String separator = "";
    if (value.isObject()) {
      for (String name : names(value)) {
        text.append(separator).append(JsonText.quote(name)).append(": ");
        write(value.get(name), depth + 1, text);
        separator = "," + between(depth + 1);
      }
    } else {
      for (JsonNode element : value) {
        text.append(separator);
        write(element, depth + 1, text);
        separator = "," + between(depth + 1);
      }
    }
    text.append(edge(depth)).append(value.isObject() ? '}' : ']');
  }
}
