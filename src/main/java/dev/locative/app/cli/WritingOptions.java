package dev.locative.app.cli;

import dev.locative.app.LlmRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// What a language model is asked to write, and what becomes of it.
final class WritingOptions {
    @ArgGroup(validate = false, heading = "%nPairs by a language model:%n")
    Group group = new Group();

    static final class Group {
        @Option(
                names = {"--replies", "--from-replies"},
                paramLabel = "FILE",
                description =
                        "Replies given elsewhere: a batch's output, lines of id and reply, or a run"
                                + " whose model was asked.")
        @Nullable Path replies;

        @Option(
                names = "--prompt",
                paramLabel = "NAME",
                defaultValue = "compact",
                description =
                        "compact; paper (SpaRE's Table 10); statements: the model lists what the"
                                + " caption states, checked and worded beside what the pattern"
                                + " generator reads; statements-alone; or a file with {description}"
                                + " in it (default: ${DEFAULT-VALUE}).")
        String prompt = "compact";

        @Option(
                names = "--judge",
                paramLabel = "NAME",
                defaultValue = "none",
                description =
                        "llm: ask the model about each pair, as SpaRE's fifth filter does (default:"
                                + " ${DEFAULT-VALUE}).")
        String judge = "none";

        @Option(
                names = "--max-tokens",
                paramLabel = "N",
                defaultValue = "8192",
                description = "The most tokens of a reply (default: ${DEFAULT-VALUE}).")
        int maxTokens = 8192;

        @Option(
                names = "--no-end-loops",
                negatable = false,
                description = "Let a reply run on that only repeats itself.")
        boolean keepLoops;
    }

    LlmRequest request(ModelOptions options, PriceOptions price) {
        if (!List.of("none", "llm").contains(group.judge)) {
            throw new IllegalArgumentException(
                    "unknown judge \"" + group.judge + "\"; there is: llm, none");
        }
        ModelOptions.Group model = options.group;
        return new LlmRequest(
                model.model,
                model.endpoints,
                group.replies,
                group.prompt,
                model.gatePrompt,
                group.judge.equals("llm"),
                group.maxTokens,
                !group.keepLoops,
                !model.free,
                options.local(),
                options.remote(),
                price.price());
    }
}
