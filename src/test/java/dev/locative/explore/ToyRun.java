package dev.locative.explore;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunManifest;
import dev.locative.taxonomy.Taxonomy;
import dev.locative.taxonomy.TaxonomyFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// Runs whose outcomes are drawn, with all that a ledger can hold.
final class ToyRun {
    static final Taxonomy TAXONOMY = TaxonomyFile.bundled();
    static final String FILTERS = "duplicate,grounded,similar,last";

    private static final List<String> THINGS =
            List.of(
                    "dog",
                    "dogs",
                    "cat",
                    "white fence",
                    "old table",
                    "caf\u00e9 sign",
                    "\ud83d\udc36");
    private static final List<String> RELATIONS =
            List.of("left", "right", "on", "above", "unheard");
    private static final List<String> SOURCES = List.of("docci", "iiw", "");

    private final RandomGenerator random;

    ToyRun(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static RunManifest manifest() {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("filters", FILTERS);
        return new RunManifest(
                "2026-01-01T00:00:00Z",
                "0.1.0",
                List.of(new RunManifest.Input("toy.jsonl", 1000)),
                options,
                new RunManifest.TaxonomyStamp("1", "abc"),
                new TreeMap<>(),
                null);
    }

    static void append(Path dir, List<Outcome> outcomes) {
        try (RunDirectory run = RunDirectory.open(dir, manifest())) {
            outcomes.forEach(run.ledger()::append);
        }
    }

    static List<Outcome> last(Path dir) {
        try (Stream<Outcome> outcomes = RunDirectory.outcomes(dir)) {
            return outcomes.toList();
        }
    }

    /// Samples `s FROM` to `s TO`; every tenth or so fails.
    List<Outcome> outcomes(int from, int to) {
        List<Outcome> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            all.add(outcome("s" + i));
        }
        return all;
    }

    Outcome outcome(String id) {
        Sample sample =
                new Sample(
                        id,
                        random.nextBoolean() ? id + ".jpg" : null,
                        random.nextInt(8) == 0 ? null : caption(),
                        one(SOURCES));
        return switch (random.nextInt(10)) {
            case 0 ->
                    new Outcome.Failed(
                            sample, "generate", "no answer in " + random.nextInt(90) + " s");
            case 1 ->
                    new Outcome.Refused(
                            sample,
                            new Verdict.Drop("lexical", null, "no spatial word in \"" + id + "\""));
            case 2 ->
                    new Outcome.Refused(
                            sample, new Verdict.Drop("scene", random.nextDouble(), "no scene"));
            default -> answered(sample, random.nextInt(6));
        };
    }

    Outcome.Answered answered(Sample sample, int pairs) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            judged.add(judged());
        }
        return new Outcome.Answered(sample, judged);
    }

    private Judged judged() {
        List<String> relations = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            relations.add(one(RELATIONS));
        }
        relations = relations.stream().distinct().toList();
        QaPair pair =
                new QaPair(
                        "What is left of the " + one(THINGS) + "?",
                        "The " + one(THINGS) + ".",
                        null,
                        Frame.values()[random.nextInt(3)],
                        relations,
                        null);
        List<Verdict> verdicts = new ArrayList<>();
        if (random.nextInt(20) > 0) {
            verdicts.add(new Verdict.Keep("duplicate", null));
            verdicts.add(grounded());
            if (verdicts.getLast() instanceof Verdict.Keep && random.nextBoolean()) {
                verdicts.add(similar());
            }
            if (!(verdicts.getLast() instanceof Verdict.Drop) && random.nextBoolean()) {
                verdicts.add(new Verdict.Drop("last", null, "number " + random.nextInt(50)));
            }
        }
        return new Judged(pair, verdicts);
    }

    private Verdict grounded() {
        double score =
                switch (random.nextInt(12)) {
                    case 0 -> Double.NaN;
                    case 1 -> Double.POSITIVE_INFINITY;
                    case 2 -> 1;
                    default -> random.nextInt(-20, 100) / 100.0;
                };
        return score >= 0.6
                ? new Verdict.Keep("grounded", score)
                : new Verdict.Drop("grounded", score, "\"" + one(THINGS) + "\" is not said");
    }

    private Verdict similar() {
        double score = random.nextDouble();
        return switch (random.nextInt(3)) {
            case 0 -> new Verdict.Skip("similar", "no image");
            default ->
                    score < 0.9
                            ? new Verdict.Keep("similar", score)
                            : new Verdict.Drop("similar", score, "like another");
        };
    }

    private String caption() {
        StringBuilder caption = new StringBuilder();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            caption.append("A ").append(one(THINGS)).append(" is ");
            caption.append(random.nextBoolean() ? "left of" : "behind");
            caption.append(" a ").append(one(THINGS)).append(". ");
        }
        return caption.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
