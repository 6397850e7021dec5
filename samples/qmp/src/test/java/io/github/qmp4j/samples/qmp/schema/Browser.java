package io.github.qmp4j.samples.qmp.schema;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium without a window, driven over its DevTools protocol. For one thread. */
final class Browser implements AutoCloseable {

  static final String PROGRAM = "chromium";

  private static final Duration SOON = Duration.ofSeconds(60);

  private final JsonMapper mapper = new JsonMapper();
  private final BlockingQueue<String> messages = new ArrayBlockingQueue<>(1000);
  private final Process process;
  private final WebSocket socket;
  private int id;

  private Browser(Process process, String url) throws Exception {
    this.process = process;
    this.socket = HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(URI.create(url), new Listener())
        .get(SOON.toSeconds(), TimeUnit.SECONDS);
  }

  static Browser start() throws Exception {
    // Not a directory of JUnit's: processes of the browser write to it for a while after its end.
    Path profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser");
    Process process = new ProcessBuilder(
            PROGRAM,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--remote-debugging-port=0",
            "--remote-allow-origins=*",
            "--user-data-dir=" + profile,
            "about:blank")
        .redirectErrorStream(true)
        .redirectOutput(profile.resolve("log").toFile())
        .start();
    try {
      return new Browser(process, pageUrl(port(profile)));
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** The browser writes it down when it listens. */
  private static String port(Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < end) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() > 1) {
        return lines.get(0);
      }
      Thread.sleep(50);
    }
    throw new IOException(
        "the browser does not listen: " + Files.readString(profile.resolve("log")));
  }

  private static String pageUrl(String port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build();
    String pages = HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body();
    for (JsonNode page : new JsonMapper().readTree(pages)) {
      if (page.get("type").asString().equals("page")) {
        return page.get("webSocketDebuggerUrl").asString();
      }
    }
    throw new IOException("the browser has no page: " + pages);
  }

  /** Loads a page and waits until its scripts have run. */
  void open(URI page) throws Exception {
    call("Page.enable", Map.of());
    call("Page.navigate", Map.of("url", page.toString()));
    long end = System.nanoTime() + SOON.toNanos();
    while (!evaluate("document.readyState + location.protocol")
        .asString()
        .equals("completefile:")) {
      if (System.nanoTime() > end) {
        throw new IOException("the page does not load");
      }
      Thread.sleep(20);
    }
  }

  /** As if the window were that large, in CSS pixels. */
  void resize(int width, int height) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** As if the page were printed. */
  void print() throws Exception {
    call("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  /** As if the user had forbidden scripts. For pages that are opened then. */
  void forbidScripts() throws Exception {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
  }

  /** Presses and releases a key, such as {@code Enter}. */
  void press(String key) throws Exception {
    boolean text = key.length() == 1;
    int code =
        Map.of("Enter", 13, "Escape", 27, "ArrowDown", 40, "ArrowUp", 38).getOrDefault(key, 0);
    call(
        "Input.dispatchKeyEvent",
        Map.of(
            "type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text ? key : ""));
    call(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
  }

  void type(String text) throws Exception {
    call("Input.insertText", Map.of("text", text));
  }

  /** The value of a JavaScript expression. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IOException(result.toString());
    }
    return result.get("result").path("value");
  }

  private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
    int own = ++id;
    Map<String, Object> message = Map.of("id", own, "method", method, "params", parameters);
    socket
        .sendText(mapper.writeValueAsString(message), true)
        .get(SOON.toSeconds(), TimeUnit.SECONDS);
    while (true) {
      String answer = messages.poll(SOON.toSeconds(), TimeUnit.SECONDS);
      if (answer == null) {
        throw new IOException("no answer to " + method);
      }
      JsonNode node = mapper.readTree(answer);
      if (node.path("id").asInt(0) == own) {
        if (node.has("error")) {
          throw new IOException(method + ": " + node.get("error"));
        }
        return node.get("result");
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        messages.add(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
