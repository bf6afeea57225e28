package dev.locative.review;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.Tally;
import dev.locative.pipeline.Toy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Runs whose kept pairs are known.
public final class Kept {
    private Kept() {}

    /// Two kept pairs and a dropped one between them; the first is of one relation, the second of
    /// two.
    public static Outcome sample(int i) {
        String relation = i % 10 == 0 ? "far" : "left";
        return answered(
                "s" + i,
                i % 4 == 0 ? "docci" : "pixmo-cap",
                List.of(
                        judged("What is left of number " + i + "?", true, relation),
                        judged("dropped", false, "left"),
                        judged("What is above number " + i + "?", true, "above", "left")));
    }

    public static Outcome answered(String id, String source, List<Judged> pairs) {
        return new Outcome.Answered(
                new Sample(id, id + ".jpg", "A cat is left of a dog.", source), pairs);
    }

    public static Judged judged(String question, boolean kept, String... relations) {
        Verdict verdict =
                kept
                        ? new Verdict.Keep("grounded", 1.0)
                        : new Verdict.Drop("grounded", 0.1, "not stated");
        return new Judged(
                new QaPair(
                        question, "A cat.", null, Frame.VIEWER, List.of(relations), new Span(0, 5)),
                List.of(verdict));
    }

    public static List<Outcome> samples(int count) {
        return IntStream.range(0, count).mapToObj(Kept::sample).toList();
    }

    /// A finished run.
    public static Path run(Path dir, List<Outcome> outcomes) {
        append(dir, outcomes);
        finish(dir);
        return dir;
    }

    /// An unfinished run, or more of it.
    public static void append(Path dir, List<Outcome> outcomes) {
        try (RunDirectory run = RunDirectory.open(dir, Toy.manifest(1))) {
            outcomes.forEach(run.ledger()::append);
        }
    }

    private static void finish(Path dir) {
        Tally tally = new Tally();
        try (RunDirectory run = RunDirectory.open(dir, Toy.manifest(1));
                Stream<Outcome> outcomes = RunDirectory.outcomes(dir)) {
            outcomes.forEach(tally::add);
            run.finish(tally.summary(0, 0, 0, 1));
        }
    }

    /// The items with another order of outcomes.
    static List<Outcome> reversed(List<Outcome> outcomes) {
        return new ArrayList<>(outcomes).reversed();
    }
}
