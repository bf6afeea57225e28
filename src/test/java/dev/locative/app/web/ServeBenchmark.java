package dev.locative.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks a service for the pairs of captions from many clients at once, each on a connection that it
/// keeps and each with the next caption as soon as it has its answer; prints errors, rate, times
/// and the service's memory, for each sixth of the time and the whole. The clients are plain
/// sockets, so that they leave the processor to the service where both run on one machine.
///
/// `java -cp target/test-classes:target/classes:LIBRARIES dev.locative.app.web.ServeBenchmark
/// http://127.0.0.1:8080/ [CLIENTS] [SECONDS] [CAPTIONS.jsonl]`
public final class ServeBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LENGTH = "content-length:";
    private static final int PARTS = 6;

    private final URI server;
    private final List<byte[]> requests;
    private final AtomicInteger next = new AtomicInteger();

    private ServeBenchmark(URI server, Path captions) throws IOException {
        this.server = server;
        requests = requests(server, captions);
    }

    public static void main(String[] arguments) throws Exception {
        URI server = URI.create(arguments[0]);
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        Path captions = Path.of(arguments.length > 3 ? arguments[3] : "samples/docci.jsonlines");
        ServeBenchmark benchmark = new ServeBenchmark(server, captions);
        System.out.printf(
                "%d captions of %s, %d clients%n", benchmark.requests.size(), captions, clients);
        System.out.println("before: " + benchmark.memory());
        Result whole = Result.NONE;
        for (int i = 0; i < PARTS; i++) {
            Result part = benchmark.run(clients, seconds / PARTS);
            whole = whole.and(part);
            System.out.println("part:   " + part);
            System.out.println("        " + benchmark.memory());
        }
        System.out.println("whole:  " + whole);
    }

    private static List<byte[]> requests(URI server, Path captions) throws IOException {
        List<byte[]> requests = new ArrayList<>();
        for (String line : Files.readAllLines(captions)) {
            JsonNode record = JSON.readTree(line);
            String caption =
                    record.path("description").asText(record.path("caption").asText("")).strip();
            if (!caption.isEmpty()) {
                String body =
                        JsonNodeFactory.instance.objectNode().put("caption", caption).toString();
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                String head =
                        "POST /v1/synthesize HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                                .formatted(server.getAuthority(), bytes.length);
                byte[] request =
                        Arrays.copyOf(
                                head.getBytes(StandardCharsets.UTF_8),
                                head.length() + bytes.length);
                System.arraycopy(bytes, 0, request, head.length(), bytes.length);
                requests.add(request);
            }
        }
        return requests;
    }

    /// Times of the answers and how many requests got none.
    private record Result(long[] nanos, int errors, double seconds) {
        static final Result NONE = new Result(new long[0], 0, 0);

        Result and(Result more) {
            long[] all = Arrays.copyOf(nanos, nanos.length + more.nanos.length);
            System.arraycopy(more.nanos, 0, all, nanos.length, more.nanos.length);
            return new Result(all, errors + more.errors, seconds + more.seconds);
        }

        @Override
        public String toString() {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return "%d answers, %d errors, %.0f a second; ms p50 %.0f, p90 %.0f, p99 %.0f, p99.9 %.0f, max %.0f"
                    .formatted(
                            sorted.length,
                            errors,
                            sorted.length / seconds,
                            at(sorted, 0.5),
                            at(sorted, 0.9),
                            at(sorted, 0.99),
                            at(sorted, 0.999),
                            at(sorted, 1));
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
        }
    }

    private Result run(int clients, int seconds) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(clients);
        List<List<Long>> times = new ArrayList<>();
        AtomicInteger errors = new AtomicInteger();
        long start = System.nanoTime();
        long until = start + seconds * 1_000_000_000L;
        for (int i = 0; i < clients; i++) {
            List<Long> own = new ArrayList<>();
            times.add(own);
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            client(until, own);
                        } catch (IOException e) {
                            errors.incrementAndGet();
                            System.err.println("error: " + e);
                        } finally {
                            done.countDown();
                        }
                    });
        }
        done.await();
        return new Result(
                times.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray(),
                errors.get(),
                (System.nanoTime() - start) / 1e9);
    }

    private void client(long until, List<Long> times) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            while (System.nanoTime() < until) {
                byte[] request =
                        requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
                long start = System.nanoTime();
                out.write(request);
                out.flush();
                read(in);
                times.add(System.nanoTime() - start);
            }
        }
    }

    private static void read(InputStream in) throws IOException {
        String head = line(in);
        if (!head.startsWith("HTTP/1.1 200 ")) {
            throw new IOException(head);
        }
        long length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(line.substring(LENGTH.length()).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (long chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
            in.skipNBytes(chunk);
            line(in);
        }
        line(in);
    }

    private static long chunk(InputStream in) throws IOException {
        return Long.parseLong(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /// Heap in use, and after the last collection, as the service's metrics say.
    private String memory() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String metrics =
                    client.send(
                                    HttpRequest.newBuilder(server.resolve("/q/metrics")).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
            return "heap %.0f MB in use, of which old %.0f; %.0f MB outside; %.2f s CPU so far"
                    .formatted(
                            sum(metrics, "jvm_memory_used_bytes\\{area=\"heap\".*") / 1e6,
                            sum(metrics, "jvm_memory_used_bytes\\{area=\"heap\",id=\"[^\"]*Old.*")
                                    / 1e6,
                            sum(metrics, "jvm_memory_used_bytes\\{area=\"nonheap\".*") / 1e6,
                            sum(metrics, "process_cpu_time_ns_total.*") / 1e9);
        }
    }

    private static double sum(String metrics, String series) {
        return metrics.lines()
                .filter(line -> line.matches(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
