package dev.locative.app;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Contestant;
import dev.locative.eval.Item;
import dev.locative.eval.contestant.Constant;
import dev.locative.eval.contestant.Contrast;
import dev.locative.eval.contestant.Guessing;
import dev.locative.eval.contestant.PromptPictures;
import dev.locative.eval.contestant.Replies;
import dev.locative.eval.contestant.ReplyFile;
import dev.locative.eval.contestant.VisionServer;
import dev.locative.llm.remote.RemoteChat;
import dev.locative.llm.remote.RemoteOptions;
import dev.locative.page.Numbers;
import dev.locative.source.DumpRequest;
import dev.locative.vision.Aligner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Opens what a benchmark is asked of.
final class Contestants implements AutoCloseable {
    static final String THERE_IS =
            "there is: random, constant:ANSWER, replies:FILE, server:MODEL (with --endpoint), clip:MODEL";

    private static final String REPLIES = "replies:";

    private final EvalRequest request;
    private final Consumer<String> said;
    private final List<Contestant> open = new ArrayList<>();
    private @Nullable Contestant server;
    private @Nullable Images clip;
    private @Nullable Future<ReplyFile> expected;

    Contestants(EvalRequest request, Consumer<String> said) {
        this.request = request;
        this.said = said;
    }

    /// Begins to read what the benchmark was replied to, while its items are read.
    void expect(Benchmark benchmark) {
        String spec = request.contestant();
        if (spec.startsWith(REPLIES) && spec.length() > REPLIES.length()) {
            Path file = Path.of(spec.substring(REPLIES.length()));
            expected =
                    CompletableFuture.supplyAsync(
                            () -> ReplyFile.read(file, benchmark.name(), said));
        }
    }

    /// Closed with this.
    ///
    /// @throws IllegalArgumentException when there is no such contestant, or something it needs is
    ///   missing
    Contestant open(Benchmark benchmark, List<Item> items) {
        String spec = request.contestant();
        int colon = spec.indexOf(':');
        String kind = colon < 0 ? spec : spec.substring(0, colon);
        String rest = colon < 0 ? "" : spec.substring(colon + 1);
        if (request.asking().probabilities() && !kind.equals("server")) {
            throw new IllegalArgumentException(
                    "--score logprob: only --contestant server:MODEL tells probabilities, not "
                            + spec);
        }
        return switch (kind) {
            case "random" -> kept(new Guessing());
            case "constant" -> kept(new Constant(named(kind, rest, "the answer")));
            case "replies" -> kept(replies(named(kind, rest, "a file"), benchmark.name(), items));
            case "server" -> server(named(kind, rest, "the model's name"));
            case "clip" -> clip(named(kind, rest, "the model"), benchmark, items);
            default ->
                    throw new IllegalArgumentException(
                            "--contestant %s: no such contestant; %s".formatted(spec, THERE_IS));
        };
    }

    private Contestant kept(Contestant contestant) {
        open.add(contestant);
        return contestant;
    }

    private static String named(String kind, String rest, String what) {
        if (rest.isBlank()) {
            throw new IllegalArgumentException(
                    "--contestant %s: %s is missing; %s".formatted(kind, what, THERE_IS));
        }
        return rest;
    }

    private Contestant replies(String file, String benchmark, List<Item> items) {
        Future<ReplyFile> begun = expected;
        expected = null;
        ReplyFile read =
                begun == null
                        ? ReplyFile.read(Path.of(file), benchmark, said)
                        : Ahead.result(begun);
        Replies replies = read.to(benchmark, items);
        if (replies.others() > 0) {
            said.accept(
                    "%s replies of %s belong to no item that %s asks for"
                            .formatted(Numbers.count(replies.others()), file, benchmark));
        }
        return replies;
    }

    /// One for all benchmarks.
    private Contestant server(String model) {
        Contestant ready = server;
        if (ready == null) {
            EvalRequest.Server wanted = request.server();
            Duration silence = Duration.ofSeconds(wanted.remote().timeoutSeconds());
            RemoteOptions options =
                    new RemoteOptions(
                            wanted.endpoints(),
                            model,
                            wanted.remote().apiKey(),
                            silence,
                            silence.multipliedBy(10),
                            wanted.remote().attempts(),
                            false,
                            false,
                            0);
            ready =
                    kept(
                            new VisionServer(
                                    model,
                                    RemoteChat.examined(options, said),
                                    new PromptPictures(Optional.ofNullable(wanted.pictures())),
                                    new VisionServer.Asking(
                                            wanted.maxTokens(),
                                            wanted.temperature(),
                                            request.asking().probabilities())));
            server = ready;
        }
        return ready;
    }

    /// The model is loaded once for all benchmarks.
    private Contestant clip(String model, Benchmark benchmark, List<Item> items) {
        Contrast.require(benchmark.name(), items);
        ImageRequest wanted = request.images().with(model);
        Images ready = clip;
        if (ready == null) {
            ready = new Images(wanted, new DumpRequest(List.of(), null, Map.of()), false);
            clip = ready;
        }
        Aligner aligner = ready.aligner("--contestant clip");
        Map<String, String> options = new TreeMap<>(ready.digests());
        options.put("clip-text", ImageRequest.label(wanted.running().cleaning()));
        return kept(
                new Contrast(
                        new Contrast.Model(
                                String.valueOf(Path.of(model).getFileName()),
                                aligner,
                                ready.atOnce(),
                                options),
                        benchmark.captions()));
    }

    @Override
    public void close() {
        open.forEach(Contestant::close);
        if (clip != null) {
            clip.close();
        }
    }
}
