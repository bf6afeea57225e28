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

    private final EvalRequest request;
    private final Consumer<String> said;

    /// What the contestant is, and which, of "replies:said.jsonl".
    private final String kind;

    private final String rest;
    private final List<Contestant> open = new ArrayList<>();
    private @Nullable Contestant server;
    private @Nullable Images clip;
    private Contrast.@Nullable Model seeing;
    private @Nullable Future<ReplyFile> expected;

    Contestants(EvalRequest request, Consumer<String> said) {
        this.request = request;
        this.said = said;
        String spec = request.contestant();
        int colon = spec.indexOf(':');
        this.kind = colon < 0 ? spec : spec.substring(0, colon);
        this.rest = colon < 0 ? "" : spec.substring(colon + 1);
    }

    /// Begins to read what the benchmark was replied to, while its items are read.
    void expect(Benchmark benchmark) {
        if (kind.equals("replies") && !rest.isBlank()) {
            expected =
                    CompletableFuture.supplyAsync(
                            () -> ReplyFile.read(Path.of(rest), benchmark.name(), said));
        }
    }

    /// Closed with this.
    ///
    /// @throws IllegalArgumentException when there is no such contestant, or something it needs is
    ///   missing
    Contestant open(Benchmark benchmark, List<Item> items) {
        if (request.asking().probabilities() && !kind.equals("server")) {
            throw new IllegalArgumentException(
                    "--score logprob: only --contestant server:MODEL tells probabilities, not "
                            + request.contestant());
        }
        return switch (kind) {
            case "random" -> kept(new Guessing());
            case "constant" -> kept(new Constant(named("the answer")));
            case "replies" -> kept(replies(named("a file"), benchmark.name(), items));
            case "server" -> server(named("the model's name"));
            case "clip" -> clip(named("the model"), benchmark, items);
            default ->
                    throw new IllegalArgumentException(
                            "--contestant %s: no such contestant; %s"
                                    .formatted(request.contestant(), THERE_IS));
        };
    }

    private Contestant kept(Contestant contestant) {
        open.add(contestant);
        return contestant;
    }

    private String named(String what) {
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

    private Contestant clip(String model, Benchmark benchmark, List<Item> items) {
        Contrast.require(benchmark.name(), items);
        return kept(new Contrast(seeing(model), benchmark.captions()));
    }

    /// Loaded, and its files digested, once for all benchmarks.
    private Contrast.Model seeing(String model) {
        Contrast.Model ready = seeing;
        if (ready == null) {
            ImageRequest wanted = request.images().with(model);
            Images images = new Images(wanted, new DumpRequest(List.of(), null, Map.of()), false);
            clip = images;
            Aligner aligner = images.aligner("--contestant clip");
            Map<String, String> options = new TreeMap<>(images.digests());
            options.put("clip-text", ImageRequest.label(wanted.running().cleaning()));
            ready =
                    new Contrast.Model(
                            String.valueOf(Path.of(model).getFileName()),
                            aligner,
                            images.atOnce(),
                            options);
            seeing = ready;
        }
        return ready;
    }

    @Override
    public void close() {
        open.forEach(Contestant::close);
        if (clip != null) {
            clip.close();
        }
    }
}
