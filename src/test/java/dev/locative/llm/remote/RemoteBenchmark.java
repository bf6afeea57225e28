package dev.locative.llm.remote;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Prints calls a second against a server that answers after 50 ms, with 50 requests in flight: a
/// bare `java.net.http` client that reads the same stream as a text and looks at nothing, and
/// [RemoteChat], turn by turn in short rounds, since a machine is seldom still. Server and clients
/// share the machine. Not a test; run it by hand: `java -cp target/classes:target/test-classes:...
/// dev.locative.llm.remote.RemoteBenchmark 1500 12`
final class RemoteBenchmark {
    private static final int IN_FLIGHT = 50;
    private static final long DELAY = Duration.ofMillis(50).toNanos();
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 6;

    private RemoteBenchmark() {}

    private interface Call {
        void run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        int calls = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int pieces = args.length > 1 ? Integer.parseInt(args[1]) : 12;
        String[] words = new String[pieces];
        Arrays.setAll(words, i -> " word" + i);
        TestServer.Answer reply = Answers.reply(words);
        try (TestServer server =
                        new TestServer((asked, out) -> {
                            LockSupport.parkNanos(DELAY);
                            reply.to(asked, out);
                        });
                HttpClient client =
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                RemoteChat chat =
                        new RemoteChat(RemoteOptions.of(List.of(server.uri()), "toy"), _ -> {})) {
            String prompt = "Where is the cup? ".repeat(100);
            ChatRequest request =
                    ChatRequest.builder()
                            .messages(UserMessage.from(prompt))
                            .temperature(0.0)
                            .maxOutputTokens(500)
                            .build();
            chat.chat(request);
            HttpRequest same =
                    HttpRequest.newBuilder(URI.create(server.uri() + "/v1/chat/completions"))
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            server.asked().getFirst().body()))
                            .build();
            Call bare = () -> client.send(same, HttpResponse.BodyHandlers.ofString());
            Call remote = () -> chat.chat(request);
            System.out.printf(
                    Locale.ROOT,
                    "%d in flight, 50 ms, %d pieces a reply: at most %d calls/s%n",
                    IN_FLIGHT,
                    pieces,
                    IN_FLIGHT * 20);
            for (int round = 0; round < WARM_UP; round++) {
                rate(bare, calls);
                rate(remote, calls);
            }
            double[][] bares = new double[ROUNDS][];
            double[][] remotes = new double[ROUNDS][];
            double[] shares = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                bares[round] = rate(bare, calls);
                remotes[round] = rate(remote, calls);
                shares[round] = 100 * remotes[round][0] / bares[round][0];
            }
            print("bare client", bares);
            print("RemoteChat", remotes);
            Arrays.sort(shares);
            System.out.printf(
                    Locale.ROOT,
                    "RemoteChat of the bare client: %.1f %% of all calls/s; in the same round median"
                            + " %.1f %%, quartiles %.1f and %.1f %%%n",
                    100 * overall(remotes) / overall(bares),
                    shares[ROUNDS / 2],
                    shares[ROUNDS / 4],
                    shares[ROUNDS * 3 / 4]);
        }
    }

    /// Calls by time over all rounds of the same number of calls.
    private static double overall(double[][] rounds) {
        return ROUNDS / Arrays.stream(rounds).mapToDouble(r -> 1 / r[0]).sum();
    }

    private static void print(String name, double[][] rounds) {
        double[] rates = Arrays.stream(rounds).mapToDouble(r -> r[0]).sorted().toArray();
        double[] cpus = Arrays.stream(rounds).mapToDouble(r -> r[1]).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f calls/s over all, median %.0f, best %.0f, %.2f ms CPU a call, server's"
                        + " included%n",
                name,
                overall(rounds),
                rates[ROUNDS / 2],
                rates[ROUNDS - 1],
                cpus[ROUNDS / 2]);
    }

    /// @return calls a second, and the whole process's milliseconds of CPU a call, server included
    private static double[] rate(Call call, int calls) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(calls);
        CountDownLatch done = new CountDownLatch(IN_FLIGHT);
        long cpu = cpu();
        long start = System.nanoTime();
        for (int i = 0; i < IN_FLIGHT; i++) {
            Thread.ofPlatform()
                    .start(() -> {
                        try {
                            while (left.getAndDecrement() > 0) {
                                call.run();
                            }
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        } finally {
                            done.countDown();
                        }
                    });
        }
        done.await();
        return new double[] {
            calls / ((System.nanoTime() - start) / 1e9), (cpu() - cpu) / 1e6 / calls
        };
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
