package io.github.qmp4j.benchmarks.speed;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that measures itself and prints its figures as one line of JSON. */
record Program(String name, List<String> command) implements Candidate {

  @Override
  public Map<String, Double> measure() throws IOException, InterruptedException {
    String output = Run.of(command).output();
    String line = output
        .lines()
        .filter(each -> each.startsWith("{"))
        .findFirst()
        .orElseThrow(() -> new IOException(name + " prints no figures: " + output));
    try {
      return numbers(JsonMapper.shared().readTree(line));
    } catch (JacksonException e) {
      throw new IOException(name + " prints what is no JSON: " + line, e);
    }
  }

  private static Map<String, Double> numbers(JsonNode line) {
    Map<String, Double> figures = new HashMap<>();
    line.properties().forEach(member -> {
      if (member.getValue().isNumber()) {
        figures.put(member.getKey(), member.getValue().doubleValue());
      }
    });
    return figures;
  }
}
