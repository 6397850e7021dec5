package io.github.qmp4j.samples.qmp.syntax;

import io.github.qmp4j.samples.qmp.json.JsonText;
import java.util.List;
import java.util.Map;

/** A value as it was typed. Which JSON value that is may depend on the type that is expected. */
public sealed interface Given {

  /** The value as JSON where nothing is known of the type: by its looks. */
  String json();

  /**
   * Characters.
   *
   * @param quoted whether they stood in quotes, which makes a string of them whatever they look like
   */
  record Text(String text, boolean quoted) implements Given {
    @Override
    public String json() {
      return quoted ? JsonText.quote(text) : Guess.json(text);
    }
  }

  /** A value written as JSON. */
  record Json(String json) implements Given {}

  /** What dotted names have in common, or all arguments of a command. */
  record Group(Map<String, Given> members) implements Given {
    @Override
    public String json() {
      StringBuilder json = new StringBuilder("{");
      String comma = "";
      for (Map.Entry<String, Given> member : members.entrySet()) {
        json.append(comma).append(JsonText.quote(member.getKey())).append(':');
        json.append(member.getValue().json());
        comma = ",";
      }
      return json.append('}').toString();
    }
  }

  /** The actions of a transaction. */
  record Items(List<Given> items) implements Given {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String json() {
      StringBuilder json = new StringBuilder("[");
      String comma = "";
      for (Given item : items) {
        json.append(comma).append(item.json());
        comma = ",";
      }
      return json.append(']').toString();
    }
  }
}
