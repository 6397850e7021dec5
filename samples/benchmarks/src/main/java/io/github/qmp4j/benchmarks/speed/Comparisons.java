package io.github.qmp4j.benchmarks.speed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.benchmarks.speed.codec.SchemaDecoding;
import io.github.qmp4j.benchmarks.speed.codec.StatusDecoding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** What is compared with what, how much of it, and to which goal. */
final class Comparisons {

  private static final String OURS = "qmp4j";
  private static final String INSTANT_TRIPS = "20000";
  private static final String QEMU_TRIPS = "4000";
  private static final String SHARED_TRIPS = "20000";
  private static final String CALLERS = "8";
  private static final String EVENTS = String.valueOf(Servers.EVENTS);
  private static final String MONITORS = String.valueOf(Servers.MONITORS);

  private final Tools tools;
  private final Servers servers;
  private final Peers peers;

  Comparisons(Tools tools, Servers servers, Peers peers) {
    this.tools = tools;
    this.servers = servers;
    this.peers = peers;
  }

  Comparison instantRoundTrip() throws IOException, InterruptedException {
    return roundTrip(
        "round-trip",
        "round trip, instant server, one CPU",
        Tools::onOneCpu,
        Goal.ratioAtMost(1.3),
        servers.instant(),
        INSTANT_TRIPS);
  }

  Comparison qemuRoundTrip() throws IOException, InterruptedException {
    return roundTrip(
        "qemu-round-trip",
        "round trip, QEMU",
        UnaryOperator.identity(),
        Goal.ratioAtMost(1.1),
        servers.qemu(),
        QEMU_TRIPS);
  }

  private Comparison roundTrip(
      String key, String work, UnaryOperator<List<String>> where, Goal goal, String... args) {
    List<Candidate> all = new ArrayList<>();
    String[] raw = prepend("round-trip", args);
    all.add(new Program(tools.rawName(), where.apply(tools.rawLoop(raw))));
    all.add(new Program("raw Java", where.apply(tools.warmJava("raw.RawLoop", raw))));
    all.add(new Program(OURS, where.apply(tools.warmJava("typed.RoundTrip", args))));
    addPeers(all, key, command -> where.apply(append(command, args)), Program::new);
    return new Comparison(key, work, "p50_us", all, Map.of(OURS, goal));
  }

  Comparison callers() throws IOException, InterruptedException {
    String[] args = {servers.qemu(), SHARED_TRIPS, CALLERS};
    String ours = OURS + ", 8 threads";
    List<Candidate> all = new ArrayList<>();
    all.add(
        new Program(tools.rawName() + ", pipelined", tools.rawLoop(prepend("pipelined", args))));
    all.add(new Program(
        tools.rawName() + ", pipelined with ids", tools.rawLoop(prepend("identified", args))));
    String[] readAhead = prepend("read-ahead", args);
    all.add(new Program(
        tools.rawName() + ", pipelined with ids and out of band", tools.rawLoop(readAhead)));
    all.add(new Program(ours, tools.warmJava("typed.Callers", args)));
    all.add(new Program(OURS + ", submitted by one", tools.warmJava("typed.Submitted", args)));
    addPeers(all, "callers", command -> append(command, args), Program::new);
    return new Comparison(
        "callers",
        "8 commands at once on a connection, QEMU",
        "rate",
        all,
        Map.of(ours, Goal.ratioAtLeast(0.9)));
  }

  Comparison firstResult() throws IOException, InterruptedException {
    String address = servers.instant();
    List<Candidate> all = new ArrayList<>();
    List<Class<?>> ours = List.of(QmpClient.class, JsonParser.class, NullMarked.class);
    List<Class<?>> databind = List.of(JsonMapper.class, JsonParser.class, JsonProperty.class);
    all.add(new ColdProgram("JVM that does nothing", tools.javaWith(List.of(), "raw.Nothing")));
    all.add(new ColdProgram("raw Java", tools.javaWith(List.of(), "raw.RawFirstResult", address)));
    all.add(new ColdProgram(OURS, tools.javaWith(ours, "typed.FirstResult", address)));
    all.add(new ColdProgram(
        "jackson-databind on a socket",
        tools.javaWith(databind, "raw.DatabindFirstResult", address)));
    addPeers(all, "first-result", command -> append(command, address), ColdProgram::new);
    return new Comparison(
        "first-result",
        "first result of a cold process",
        "cpu_ms",
        all,
        Map.of(OURS, Goal.atMost("cpu_ms", 160)));
  }

  Comparison events() throws IOException, InterruptedException {
    String[] args = {servers.instant(), EVENTS};
    Goal goal = Goal.atLeast("rate", 500_000).and(Goal.atMost("lost", 0));
    List<Candidate> all = new ArrayList<>();
    all.add(new Program(tools.rawName(), tools.rawLoop(prepend("events", args))));
    all.add(new Program(OURS + ", cold JVM", tools.java("typed.Events", args[0], args[1], "1")));
    all.add(
        new Program(OURS + ", warm JVM", tools.warmJava("typed.Events", args[0], args[1], "8")));
    addPeers(all, "events", command -> append(command, args), Program::new);
    return new Comparison(
        "events",
        "200,000 events",
        "rate",
        all,
        Map.of(OURS + ", cold JVM", goal, OURS + ", warm JVM", goal));
  }

  Comparison monitors() throws IOException, InterruptedException {
    String[] args = {servers.monitors(), MONITORS};
    Goal goal = Goal.atMost("kb", 35).and(Goal.atMost("threads", 1));
    List<Candidate> all = new ArrayList<>();
    all.add(new Program(tools.rawName(), tools.rawLoop(prepend("monitors", args))));
    all.add(new Program(OURS, tools.javaWithFixedHeap("typed.Monitors", args)));
    return new Comparison(
        "monitors", "1,000 monitors in one process, connected", "rate", all, Map.of(OURS, goal));
  }

  Comparison schemaDecoding() throws IOException, InterruptedException {
    String server = Servers.hasQemu() ? servers.qemu() : "";
    BiFunction<String, String, Candidate> decoding =
        (name, method) -> new JmhBenchmark(name, SchemaDecoding.class, method, server);
    String generated = OURS + ", generated";
    String introspection = OURS + ", QmpClient.server()";
    return new Comparison(
        "schema",
        "query-qmp-schema decoded",
        "p50_us",
        List.of(
            decoding.apply("jackson-core, tokens only", "tokens"),
            decoding.apply(generated, "generated"),
            decoding.apply(introspection, "serverSchema"),
            decoding.apply("jackson-databind, tree", "tree")),
        Map.of(generated, Goal.ratioAtMost(1.5), introspection, Goal.ratioAtMost(1.5)));
  }

  Comparison statusDecoding() {
    return new Comparison(
        "status",
        "query-status decoded 100 times",
        "p50_us",
        List.of(
            new JmhBenchmark("jackson-databind", StatusDecoding.class, "databind"),
            new JmhBenchmark(OURS + ", generated", StatusDecoding.class, "generated"),
            new JmhBenchmark("jackson-core, tokens only", StatusDecoding.class, "tokens")),
        Map.of());
  }

  @FunctionalInterface
  private interface Kind {
    Candidate of(String name, List<String> command);
  }

  private void addPeers(
      List<Candidate> all, String key, Function<List<String>, List<String>> ready, Kind kind) {
    for (Peers.Peer peer : peers.of(key)) {
      all.add(kind.of(peer.name(), ready.apply(peer.command())));
    }
  }

  private static String[] prepend(String first, String... args) {
    return Stream.concat(Stream.of(first), Stream.of(args)).toArray(String[]::new);
  }

  private static List<String> append(List<String> command, String... args) {
    return Stream.concat(command.stream(), Stream.of(args)).toList();
  }
}
