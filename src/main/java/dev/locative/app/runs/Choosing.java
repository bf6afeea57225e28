package dev.locative.app.runs;

import dev.locative.app.Synthesizer;
import dev.locative.app.Vocabulary;
import dev.locative.filter.ImageAlignment;
import dev.locative.filter.LlmJudge;
import dev.locative.filter.SimilarQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How pairs are made and checked, as requests say it.
///
/// @param generator `pattern`, or `model` for the service's language model; null for that where
///   there is one
/// @param gate `lexical`, `scene`, `llm`, several separated by commas, `both` or `none`; null for
///   `lexical`
/// @param filters the filters to use; null for all
/// @param without filters to leave out; null for none
/// @param keepBenign whether grounded pairs are kept that ask nothing spatial
/// @param seed where the generator chooses at random; null for 0
public record Choosing(
        @Nullable String generator,
        @Nullable String gate,
        @Nullable List<String> filters,
        @Nullable List<String> without,
        @Nullable Boolean keepBenign,
        @Nullable Long seed) {

    private static final String NO_MODEL = ", and this service was started without --model";
    private static final String NO_CLIP = ", and this service was started without --clip";

    String gateOrUsual() {
        return Objects.requireNonNullElse(gate, "lexical");
    }

    List<String> left() {
        return Objects.requireNonNullElse(without, List.of());
    }

    boolean benign() {
        return Boolean.TRUE.equals(keepBenign);
    }

    long seedOrUsual() {
        return Objects.requireNonNullElse(seed, 0L);
    }

    /// @throws IllegalArgumentException when a name is unknown, or the service has no such model
    void require(ServiceOptions options, Vocabulary known) {
        List<String> named = new ArrayList<>(left());
        if (filters != null) {
            named.addAll(filters);
        }
        known.require(gateOrUsual(), named);
        if (filters != null) {
            filters.forEach(name -> requireUse(name, options));
        }
        generator(options);
        String needs = gateOrUsual().replace("both", "lexical,llm");
        if (needs.contains("llm") && options.generator() == null) {
            throw new IllegalArgumentException("the gate llm asks a language model" + NO_MODEL);
        }
        if (needs.contains("scene") && options.images().clip() == null) {
            throw new IllegalArgumentException("the gate scene looks at images" + NO_CLIP);
        }
    }

    private static void requireUse(String filter, ServiceOptions options) {
        String lack = lack(filter, options);
        if (lack != null) {
            throw new IllegalArgumentException("the filter %s %s".formatted(filter, lack));
        }
    }

    /// Why a filter cannot be used here; null when it can.
    static @Nullable String lack(String filter, ServiceOptions options) {
        boolean looks = options.images().clip() != null;
        return switch (filter) {
            case ImageAlignment.NAME -> looks ? null : "looks at images" + NO_CLIP;
            case SimilarQuestions.NAME -> looks ? null : "compares questions by CLIP" + NO_CLIP;
            case LlmJudge.NAME ->
                    options.llm().judge()
                            ? null
                            : "asks a language model, and this service was started without --judge llm";
            default -> null;
        };
    }

    /// The generator by the name that jobs know.
    ///
    /// @throws IllegalArgumentException when there is none of the name
    String generator(ServiceOptions options) {
        String model = options.generator();
        return switch (generator) {
            case null -> model == null ? "pattern" : model;
            case "pattern" -> "pattern";
            case "model" -> {
                if (model == null) {
                    throw new IllegalArgumentException(
                            "the generator model asks a language model" + NO_MODEL);
                }
                yield model;
            }
            default ->
                    throw new IllegalArgumentException(
                            "no generator \"%s\"; there is pattern%s"
                                    .formatted(generator, model == null ? "" : ", model"));
        };
    }

    /// @param image whether there is an image to look at
    /// @throws IllegalArgumentException when the gate needs one and there is none
    Synthesizer.Choice choice(ServiceOptions options, boolean image) {
        if (!image && gateOrUsual().contains("scene")) {
            throw new IllegalArgumentException("the gate scene looks at an image, and none came");
        }
        return new Synthesizer.Choice(
                generator(options), gateOrUsual(), filters, left(), benign(), seedOrUsual(), image);
    }
}
