package dev.locative.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The packaged service as a user runs it: a process of its own with a port of its own, and the
/// client to talk to it.
public final class ServerProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final String ENDED = "(the process ended)";
    private static final String SERVING = "serving at ";
    private static final long PATIENCE_SECONDS = 60;
    private static final String KEY = "LOCATIVE_SERVE_KEY";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final List<String> log = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final @Nullable String key;

    private ServerProcess(Process process, @Nullable String key)
            throws IOException, InterruptedException {
        this.process = process;
        this.key = key;
        Thread.ofVirtual().start(this::read);
        String line = await(text -> text.contains(SERVING));
        base = URI.create(line.replaceFirst(".*" + SERVING + "([^\"\\s]+).*", "$1"));
    }

    /// @param folder where it runs: its runs lie in `runs` below
    public static ServerProcess start(Path folder, String... options)
            throws IOException, InterruptedException {
        return start(folder, Map.of(), options);
    }

    public static ServerProcess start(
            Path folder, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        return new ServerProcess(process(folder, environment, options), environment.get(KEY));
    }

    /// The process alone, for one that is not going to serve; its stderr is in its output.
    public static Process process(Path folder, Map<String, String> environment, String... options)
            throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        line.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-jar"));
        line.add(JAR.toAbsolutePath().toString());
        line.add("serve");
        line.addAll(List.of(options));
        if (!line.contains("--port")) {
            line.addAll(List.of("--port", "0"));
        }
        if (!line.contains("--warm-up")) {
            line.addAll(List.of("--warm-up", "0")); // many tests start one on few cores
        }
        var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "LOCATIVE_DEBUG", KEY));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
            said.add(ENDED);
        } catch (IOException e) {
            said.add("(its output broke off: " + e + ")");
        }
    }

    /// The next line of its log of that kind.
    public String await(Predicate<String> wanted) throws InterruptedException {
        for (; ; ) {
            String line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            boolean over = line == null || line.startsWith("(") && !wanted.test(line);
            if (over) {
                throw new AssertionError(
                        "the service does not say what was waited for: " + line + "\n" + log());
            }
            log.add(line);
            if (wanted.test(line)) {
                return line;
            }
        }
    }

    /// What it said so far, as far as somebody waited for it.
    public String log() {
        return String.join("\n", log);
    }

    /// All that it said, once it has ended.
    public String everything() throws InterruptedException {
        await(line -> line.equals(ENDED));
        return log();
    }

    public URI uri(String path) {
        return base.resolve(path);
    }

    public HttpClient client() {
        return client;
    }

    public Process process() {
        return process;
    }

    /// A request that shows the key that the service was started with, if it was with one.
    HttpRequest keyed(HttpRequest request) {
        return key == null
                ? request
                : HttpRequest.newBuilder(request, (_, _) -> true).header("X-API-Key", key).build();
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(keyed(request), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    public HttpResponse<String> post(String path, String json)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).DELETE().build());
    }

    /// The answer's body as JSON.
    public static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /// Follows a run's events until one is as wanted.
    public JsonNode follow(String runPath, Predicate<JsonNode> wanted)
            throws IOException, InterruptedException {
        HttpRequest request = keyed(HttpRequest.newBuilder(uri(runPath + "/events")).build());
        HttpResponse<java.util.stream.Stream<String>> answer =
                client.send(request, HttpResponse.BodyHandlers.ofLines());
        try (var lines = answer.body()) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("data:")) {
                    JsonNode run = JSON.readTree(line.substring("data:".length()));
                    if (wanted.test(run)) {
                        return run;
                    }
                }
            }
        }
        throw new AssertionError("the events ended before " + runPath + " was as wanted");
    }

    /// Follows a run to its end.
    public JsonNode ended(String runPath) throws IOException, InterruptedException {
        return follow(
                runPath,
                run ->
                        !List.of("queued", "running", "stopping")
                                .contains(run.path("state").asText()));
    }

    /// Asks it to end, as SIGTERM does it; its log goes on.
    public void terminate() {
        process.toHandle().destroy();
    }

    /// As SIGKILL does it.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the service does not end");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
