package dev.locative.app;

import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import dev.locative.filter.Filters;
import dev.locative.filter.ImageAlignment;
import dev.locative.pipeline.Recipe;
import dev.locative.pipeline.StageClock;
import dev.locative.source.DumpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes pairs out of single captions, with models that stay open. Thread-safe; the grammar keeps
/// what it learnt of English for each thread, so few threads should ask, again and again.
public final class Synthesizer implements AutoCloseable {
    private static final int RECIPES = 64;

    private final Parts parts;
    private final Models models;
    private final Images images;
    private final boolean asks;
    private final boolean looks;

    /// Those used last: a request's choice is usually the one before's.
    private final Map<Choice, Recipe> recipes =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Choice, Recipe> eldest) {
                    return size() > RECIPES;
                }
            };

    /// How one caption is treated.
    ///
    /// @param filters null for all
    /// @param image whether there is an image to look at
    public record Choice(
            String generator,
            String gate,
            @Nullable List<String> filters,
            List<String> without,
            boolean keepBenign,
            long seed,
            boolean image) {}

    /// @param images whose roots are where uploaded images lie
    /// @param said told what goes wrong with the models without a caption's fault
    Synthesizer(Parts parts, LlmRequest llm, ImageRequest images, Consumer<String> said) {
        this.parts = parts;
        models = new Models(llm, null, said, said);
        asks = llm.model() != null;
        looks = images.clip() != null;
        this.images = new Images(images, new DumpRequest(List.of(), null, Map.of()), looks);
    }

    /// What becomes of one caption; a failure is an outcome.
    ///
    /// @param clock told how long each stage took
    /// @throws IllegalArgumentException when a name is unknown, or a model is missing
    public Outcome apply(Sample sample, Choice choice, StageClock clock) {
        return recipe(choice).apply(sample, clock);
    }

    private synchronized Recipe recipe(Choice choice) {
        Recipe known = recipes.get(choice);
        if (known == null) {
            List<String> only = choice.filters();
            Set<String> without = new TreeSet<>(choice.without());
            if (!choice.image()) {
                without.add(ImageAlignment.NAME);
            }
            known =
                    new Recipe(
                            parts.gates(
                                    choice.gate(), models, choice.image() ? images : Images.NONE),
                            parts.generator(choice.generator(), choice.seed(), models),
                            Filters.choose(
                                    parts.filters(choice.keepBenign(), models, images),
                                    only == null ? Set.of() : Set.copyOf(only),
                                    without));
            recipes.put(choice, known);
        }
        return known;
    }

    /// How it stands with the models, `language` and `clip`, as far as there are any.
    public SortedMap<String, ModelStanding> models() {
        SortedMap<String, ModelStanding> standing = new TreeMap<>();
        if (asks) {
            standing.put("language", models.standing());
        }
        if (looks) {
            standing.put("clip", images.standing());
        }
        return standing;
    }

    @Override
    public void close() {
        models.close();
        images.close();
    }
}
