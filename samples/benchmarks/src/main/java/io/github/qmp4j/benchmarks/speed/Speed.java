package io.github.qmp4j.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures how fast the runtime is and prints one table.
 *
 * <p>Arguments: the number of rounds, then the keys of the comparisons that are wanted; none for all.
 * The system property {@code peers} names a file of other clients, see {@link Peers}.
 */
public final class Speed {

  private Speed() {}

  @FunctionalInterface
  private interface Preparation {
    /** Starts the servers that it needs. */
    Comparison prepare() throws IOException, InterruptedException;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    Set<String> wanted =
        Set.of(args).size() > 1 ? Set.copyOf(List.of(args).subList(1, args.length)) : Set.of();
    Path directory = Files.createTempDirectory("speed");
    Peers peers = new Peers(System.getProperty("peers", ""));
    Tools tools = new Tools(directory);
    try (Servers servers = new Servers(tools, directory)) {
      Table table = new Table();
      for (var each : all(new Comparisons(tools, servers, peers)).entrySet()) {
        if (!wanted.isEmpty() && !wanted.contains(each.getKey())) {
          continue;
        }
        if (NEED_QEMU.contains(each.getKey()) && !Servers.hasQemu()) {
          table.leaveOut(each.getKey(), "there is no QEMU on the path");
          continue;
        }
        System.err.println(each.getKey() + " ...");
        Comparison comparison = each.getValue().prepare();
        table.add(comparison, comparison.run(rounds));
      }
      table.print(rounds, tools.limits());
    }
  }

  private static final Set<String> NEED_QEMU = Set.of("qemu-round-trip", "callers");

  private static Map<String, Preparation> all(Comparisons comparisons) {
    Map<String, Preparation> all = new LinkedHashMap<>();
    all.put("round-trip", comparisons::instantRoundTrip);
    all.put("qemu-round-trip", comparisons::qemuRoundTrip);
    all.put("callers", comparisons::callers);
    all.put("first-result", comparisons::firstResult);
    all.put("events", comparisons::events);
    all.put("monitors", comparisons::monitors);
    all.put("schema", comparisons::schemaDecoding);
    all.put("status", comparisons::statusDecoding);
    return all;
  }
}
