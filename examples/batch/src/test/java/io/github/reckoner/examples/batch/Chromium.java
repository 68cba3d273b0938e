package io.github.reckoner.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A headless Chromium with one page, driven through its DevTools protocol as a person would. */
final class Chromium {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers;
  private int calls;

  private Chromium(Process process, WebSocket socket, BlockingQueue<JsonNode> answers) {
    this.process = process;
    this.socket = socket;
    this.answers = answers;
  }

  /** Starts the browser with a profile of its own. */
  static Chromium start(Path profile) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      HttpClient http = HttpClient.newHttpClient();
      URI list = URI.create("http://127.0.0.1:" + port(profile) + "/json/list");
      BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
      WebSocket socket =
          http.newWebSocketBuilder().buildAsync(page(http, list), new Listener(answers)).join();
      return new Chromium(process, socket, answers);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static boolean hasEnded(ProcessHandle handle) throws InterruptedException {
    try {
      handle.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  // The browser writes the port that it took into its profile.
  private static String port(Path profile) throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
        return Files.readAllLines(file).get(0);
      }
      Thread.sleep(100);
    }
    throw new IOException("chromium has opened no port");
  }

  private static URI page(HttpClient http, URI list) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(list).build();
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      String targets = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      for (JsonNode target : JSON.readTree(targets)) {
        if (target.path("type").asText().equals("page")) {
          return URI.create(target.path("webSocketDebuggerUrl").asText());
        }
      }
      Thread.sleep(100);
    }
    throw new IOException("chromium has no page");
  }

  /** Opens a page in a window so wide, with or without scripts, and waits until it stands. */
  void open(Path page, int width, boolean scripts) throws InterruptedException {
    ObjectNode window = JSON.createObjectNode().put("width", width).put("height", 900);
    call(
        "Emulation.setDeviceMetricsOverride",
        window.put("deviceScaleFactor", 1).put("mobile", false));
    call("Emulation.setFocusEmulationEnabled", JSON.createObjectNode().put("enabled", true));
    call("Emulation.setScriptExecutionDisabled", JSON.createObjectNode().put("value", !scripts));
    call("Page.navigate", JSON.createObjectNode().put("url", page.toUri().toString()));
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      String ready = "location.protocol === 'file:' && document.readyState === 'complete'";
      if (evaluate(ready).asBoolean()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the page has not opened: " + page);
  }

  /** Returns what an expression gives in the page. */
  JsonNode evaluate(String expression) throws InterruptedException {
    ObjectNode request =
        JSON.createObjectNode().put("expression", expression).put("returnByValue", true);
    return call("Runtime.evaluate", request).path("result").path("value");
  }

  /** Presses and releases a key, such as {@code Tab}; a text only where the key types one. */
  void press(String key, int code, String text) throws InterruptedException {
    ObjectNode down =
        JSON.createObjectNode().put("type", text.isEmpty() ? "rawKeyDown" : "keyDown");
    down.put("key", key).put("code", key).put("windowsVirtualKeyCode", code);
    call("Input.dispatchKeyEvent", text.isEmpty() ? down : down.put("text", text));
    call("Input.dispatchKeyEvent", down.deepCopy().put("type", "keyUp"));
  }

  private JsonNode call(String method, ObjectNode parameters) throws InterruptedException {
    int id = ++calls;
    ObjectNode request = JSON.createObjectNode().put("id", id).put("method", method);
    socket.sendText(request.set("params", parameters).toString(), true).join();
    while (true) {
      JsonNode answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (answer == null || answer.has("error")) {
        throw new IllegalStateException(method + ": " + answer);
      }
      if (answer.path("id").asInt() == id) {
        return answer.path("result");
      }
    }
  }

  /** Ends the browser. */
  void stop() throws InterruptedException {
    socket.abort();
    // Its children write into the profile after it has gone, and whoever deletes that would fail.
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    family.forEach(ProcessHandle::destroy);
    for (ProcessHandle member : family) {
      if (!hasEnded(member)) {
        member.destroyForcibly();
        hasEnded(member);
      }
    }
  }

  /** Puts the pieces of each answer together. */
  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> answers;
    private final StringBuilder answer = new StringBuilder();

    Listener(BlockingQueue<JsonNode> answers) {
      this.answers = answers;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
      answer.append(piece);
      if (last) {
        try {
          answers.add(JSON.readTree(answer.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        answer.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, piece, last);
    }
  }
}
