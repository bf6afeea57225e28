package dev.locative.pipeline;

import dev.locative.data.Judged;
import dev.locative.data.Meter;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// What happens to one sample: gates, then the generator, then the filters from cheap to dear. A
/// pair that a filter drops is not shown to later ones.
public record Recipe(List<Gate> gates, Generator generator, List<Filter> filters) {
    public Recipe {
        gates = List.copyOf(gates);
        filters = List.copyOf(filters);
    }

    /// The sample's outcome; never throws for a broken sample or stage.
    public Outcome apply(Sample sample) {
        return apply(sample, new StageClock());
    }

    /// @param clock told how long each stage took
    public Outcome apply(Sample sample, StageClock clock) {
        Meter meter = new Meter();
        return meter.during(() -> apply(sample, meter, clock));
    }

    private Outcome apply(Sample sample, Meter meter, StageClock clock) {
        String stage = "gate";
        try {
            for (Gate gate : gates) {
                stage = gate.name();
                long start = System.nanoTime();
                Verdict verdict = gate.admit(sample);
                clock.stop(stage, start);
                if (verdict instanceof Verdict.Drop drop) {
                    return new Outcome.Refused(sample, drop, meter.usage());
                }
            }
            stage = "generate";
            long began = System.nanoTime();
            List<QaPair> pairs = generator.generate(sample);
            clock.stop(stage, began);
            List<List<Verdict>> verdicts = new ArrayList<>(pairs.size());
            pairs.forEach(_ -> verdicts.add(new ArrayList<>(filters.size())));
            List<Integer> alive = new ArrayList<>(pairs.size());
            for (int i = 0; i < pairs.size(); i++) {
                alive.add(i);
            }
            for (Filter filter : filters) {
                stage = filter.name();
                long start = System.nanoTime();
                alive = judge(filter, sample, pairs, alive, verdicts);
                clock.stop(stage, start);
            }
            List<Judged> judged = new ArrayList<>(pairs.size());
            for (int i = 0; i < pairs.size(); i++) {
                judged.add(new Judged(pairs.get(i), verdicts.get(i)));
            }
            return new Outcome.Answered(sample, judged, meter.usage());
        } catch (RuntimeException e) {
            return new Outcome.Failed(sample, stage, reason(e), meter.usage());
        }
    }

    /// The message, with its class where it is not one that was written for users.
    private static String reason(RuntimeException e) {
        boolean said =
                e instanceof IllegalArgumentException
                        || e instanceof IllegalStateException
                        || e instanceof UncheckedIOException;
        String name = e.getClass().getSimpleName();
        String message = e.getMessage();
        return message == null ? name : said ? message : name + ": " + message;
    }

    private static List<Integer> judge(
            Filter filter,
            Sample sample,
            List<QaPair> pairs,
            List<Integer> alive,
            List<List<Verdict>> verdicts) {
        if (alive.isEmpty()) {
            return alive;
        }
        List<Verdict> said = filter.judge(sample, alive.stream().map(pairs::get).toList());
        if (said.size() != alive.size()) {
            throw new IllegalStateException(
                    filter.name() + " gave " + said.size() + " verdicts for " + alive.size());
        }
        List<Integer> left = new ArrayList<>(alive.size());
        for (int i = 0; i < said.size(); i++) {
            verdicts.get(alive.get(i)).add(said.get(i));
            if (!(said.get(i) instanceof Verdict.Drop)) {
                left.add(alive.get(i));
            }
        }
        return left;
    }
}
