package dev.locative.app;

import dev.locative.caption.RecordedReplies;
import dev.locative.data.Sha256;
import dev.locative.llm.Asker;
import dev.locative.llm.LoggedAsker;
import dev.locative.llm.ReplyLog;
import dev.locative.llm.Shape;
import dev.locative.llm.local.LlamaChat;
import dev.locative.llm.remote.RemoteChat;
import dev.locative.llm.remote.RemoteOptions;
import dev.locative.model.ModelStore;
import dev.locative.prompt.Prompt;
import dev.locative.prompt.Prompts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The language model of a job: opened when first wanted, closed with the job.
final class Models implements AutoCloseable {
    /// Where a run keeps the raw replies.
    static final String REPLIES = "replies.jsonl.zst";

    /// Requests in flight at servers where the user does not say.
    private static final int REQUESTS = 16;

    private static final Map<String, List<String>> KINDS =
            Map.of(
                    "qa-generation",
                    List.of("compact", "paper", "statements"),
                    "relation-presence",
                    List.of("compact", "paper"));

    private final LlmRequest request;
    private final @Nullable Path run;
    private final Consumer<String> said;
    private final Consumer<String> warning;
    private @Nullable Asker asker;
    private @Nullable RecordedReplies recorded;
    private final Map<String, String> prompts = new TreeMap<>();
    private @Nullable Path file;

    /// @param run the run directory that keeps the replies; null to keep none
    /// @param said told what the user should know before the job begins, a line each
    /// @param warning told what goes wrong in between, from any thread
    Models(
            LlmRequest request,
            @Nullable Path run,
            Consumer<String> said,
            Consumer<String> warning) {
        this.request = request;
        this.run = run;
        this.said = said;
        this.warning = warning;
    }

    /// What answers questions of the gate and the judge, and the generator's where it is live.
    ///
    /// @param why which option wants a model, for the message when there is none
    Asker asker(String why) {
        Asker ready = asker;
        if (ready == null) {
            Asker open = open(why);
            ready = run == null ? open : new LoggedAsker(open, new ReplyLog(run.resolve(REPLIES)));
            asker = ready;
            LanesInUse.opened(this, ready::lanes);
        }
        return ready;
    }

    /// Sees that the generator has what it needs, and nothing that means another one.
    ///
    /// @throws IllegalArgumentException otherwise
    void require(String generator) {
        boolean endpoints = !request.endpoints().isEmpty();
        boolean replies = request.replies() != null;
        String complaint = "";
        if (generator.equals("replies")) {
            complaint = replies ? "" : "needs what the model said: --replies FILE";
        } else if (replies) {
            complaint = "asks the model; for --replies there is --generator replies";
        } else if (generator.equals("llama")) {
            complaint = endpoints ? "asks no server; for --endpoint there is openai" : "";
        } else if (!endpoints) {
            complaint = "needs a server: --endpoint URL";
        }
        if (!complaint.isEmpty()) {
            throw new IllegalArgumentException("--generator " + generator + " " + complaint);
        }
    }

    private Asker open(String why) {
        Path replies = request.repliesFile();
        if (replies != null) {
            recorded = new RecordedReplies(replies);
            said.accept("%,d recorded replies in %s".formatted(recorded.size(), replies));
            return recorded;
        }
        if (!request.endpoints().isEmpty()) {
            return remote(why);
        }
        String model = request.model();
        if (model == null) {
            throw new IllegalArgumentException(
                    why
                            + " needs a model: --model FILE.gguf, --endpoint URL --model NAME, or"
                            + " --replies FILE");
        }
        Path named = gguf(model);
        file = named;
        return LlamaChat.asker(request.llama(named));
    }

    /// How it stands with it before anybody asks; a server's is not looked at.
    ModelStanding standing() {
        String model = String.valueOf(request.model());
        if (asker != null || !request.endpoints().isEmpty()) {
            return ModelStanding.of(model, asker != null);
        }
        try {
            gguf(model);
            return ModelStanding.of(model, false);
        } catch (IllegalArgumentException e) {
            return ModelStanding.missing(model, e);
        }
    }

    private static Path gguf(String model) {
        ModelStore store = new ModelStore(System.getenv());
        Path named = store.entry(model).isPresent() ? store.file(model, ".gguf") : Path.of(model);
        if (!Files.isRegularFile(named)) {
            throw new IllegalArgumentException(
                    "no such model file: "
                            + named
                            + "; --model wants a GGUF file, a name of 'locative models list', or a"
                            + " server's name of a model together with --endpoint URL");
        }
        return named;
    }

    private Asker remote(String why) {
        String model = request.model();
        if (model == null) {
            throw new IllegalArgumentException(
                    why + " needs the name of the server's model: --model NAME");
        }
        LlmRequest.Remote remote = request.remote();
        Duration silence = Duration.ofSeconds(remote.timeoutSeconds());
        return RemoteChat.asker(
                new RemoteOptions(
                        request.endpoints(),
                        model,
                        remote.apiKey(),
                        silence,
                        silence.multipliedBy(10),
                        remote.attempts(),
                        request.structured(),
                        request.loops(),
                        0),
                warning);
    }

    /// The recorded replies in use; null when a live model is asked or none.
    @Nullable RecordedReplies recorded() {
        return recorded;
    }

    /// How many questions it takes at once: a core each without a live model.
    int atOnce() {
        if (!request.endpoints().isEmpty()) {
            return REQUESTS;
        }
        return request.model() != null && live()
                ? request.local().slots()
                : Runtime.getRuntime().availableProcessors();
    }

    boolean live() {
        return request.replies() == null;
    }

    int maxTokens() {
        return request.maxTokens();
    }

    @Nullable String name() {
        return request.model();
    }

    boolean structured() {
        return request.structured();
    }

    boolean judge() {
        return request.judge();
    }

    /// What a reply to the generator's prompt lists.
    enum Style {
        PAIRS,
        STATEMENTS
    }

    /// The prompt of this name lists statements; every other one, a user's own among them, pairs.
    Style style() {
        return request.prompt().startsWith("statements") ? Style.STATEMENTS : Style.PAIRS;
    }

    /// Whether the grammar's statements join the model's.
    boolean joined() {
        return !request.prompt().endsWith("-alone");
    }

    /// The generator's prompt.
    Prompt prompt() {
        return used(
                "qa-generation", request.prompt().replaceFirst("^statements-alone$", "statements"));
    }

    /// The question of the gate and of the judge.
    Prompt relationPrompt() {
        return used("relation-presence", request.gatePrompt());
    }

    /// The paper's question asks for no form of answer.
    Shape relationShape() {
        return request.gatePrompt().equals("paper") ? Shape.FREE : Shape.YES_NO;
    }

    private Prompt used(String kind, String name) {
        List<String> known = KINDS.getOrDefault(kind, List.of());
        if (!known.contains(name) && !Files.isRegularFile(Path.of(name))) {
            throw new IllegalArgumentException(
                    "no prompt and no file is named %s; there is: %s, or a file with {description}"
                            .formatted(name, String.join(", ", known)));
        }
        Prompt prompt =
                known.contains(name)
                        ? Prompts.bundled(kind + "/" + name)
                        : Prompts.file(Path.of(name));
        prompts.put(prompt.name(), prompt.digest());
        return prompt;
    }

    /// sha256 of each prompt in use, by name.
    Map<String, String> prompts() {
        return Map.copyOf(prompts);
    }

    /// What the manifest says of the model; empty when none is in use.
    Map<String, String> options() {
        if (prompts.isEmpty()) {
            return Map.of();
        }
        Map<String, String> options = new TreeMap<>(request.options());
        options.put("prompt", request.prompt());
        if (file != null) {
            options.put("model sha256", Sha256.of(file).hex());
        }
        return options;
    }

    @Override
    public void close() {
        if (asker != null) {
            LanesInUse.closes(this);
            asker.close();
        }
    }
}
