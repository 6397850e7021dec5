package io.github.qmp4j.benchmarks.speed;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A program that measures itself and prints its figures as one line of JSON. */
record Program(String name, List<String> command) implements Candidate {

  private static final TypeReference<Map<String, Double>> FIGURES = new TypeReference<>() {};

  @Override
  public Map<String, Double> measure() throws IOException, InterruptedException {
    String output = Run.of(command).output();
    String line = output
        .lines()
        .filter(each -> each.startsWith("{"))
        .findFirst()
        .orElseThrow(() -> new IOException(name + " prints no figures: " + output));
    return JsonMapper.shared().readValue(line, FIGURES);
  }
}
