package dev.locative.pipeline;

import dev.locative.data.Frame;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A small pipeline whose every outcome follows from the sample's id.
public final class Toy {
    private Toy() {}

    public static Sample sample(int i) {
        return new Sample("s" + i, null, "caption " + i + " ü ".repeat(i % 300), "toy");
    }

    /// Every 7th sample is refused; number `i` gets `i % 5` pairs, of which a filter drops every
    /// other.
    public static Recipe recipe(Function<Sample, List<QaPair>> generate) {
        return new Recipe(List.of(new SevenGate()), generator(generate), List.of(new OddFilter()));
    }

    public static Recipe recipe() {
        return recipe(Toy::pairs);
    }

    public static int number(Sample sample) {
        return Integer.parseInt(sample.id().substring(1));
    }

    public static List<QaPair> pairs(Sample sample) {
        return IntStream.range(0, number(sample) % 5)
                .mapToObj(k ->
                        new QaPair(
                                "What is left of " + k + "?",
                                "thing " + number(sample),
                                null,
                                Frame.VIEWER,
                                List.of("left"),
                                new Span(0, 3)))
                .toList();
    }

    public static Generator generator(Function<Sample, List<QaPair>> generate) {
        return new Generator() {
            @Override
            public String name() {
                return "toy";
            }

            @Override
            public List<QaPair> generate(Sample sample) {
                return generate.apply(sample);
            }
        };
    }

    /// Samples 0 to `count`, in batches of 10 whose size on disk is 1000 bytes each.
    public static Source source(int count) {
        return source(IntStream.range(0, count).<Entry>mapToObj(Toy::accepted).toList());
    }

    public static Entry accepted(int i) {
        return new Entry.Accepted(sample(i), "toy.jsonl", i + 1, 100L * i);
    }

    public static Source source(List<Entry> entries) {
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += 10) {
            List<Entry> some = entries.subList(i, Math.min(i + 10, entries.size()));
            batches.add(
                    new Batch() {
                        @Override
                        public List<Entry> entries() {
                            return some;
                        }

                        @Override
                        public long bytes() {
                            return 1000;
                        }
                    });
        }
        return new Source() {
            @Override
            public String name() {
                return "toy";
            }

            @Override
            public Stream<Batch> open() {
                return batches.stream();
            }

            @Override
            public long bytes() {
                return 1000L * batches.size();
            }
        };
    }

    public static RunManifest manifest(int seed) {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("seed", String.valueOf(seed));
        return new RunManifest(
                "2026-01-01T00:00:00Z",
                "0.1.0",
                List.of(new RunManifest.Input("toy.jsonl", 1000)),
                options,
                new RunManifest.TaxonomyStamp("1", "abc"),
                new TreeMap<>(),
                null);
    }

    public static List<Outcome> outcomes(Path dir) {
        try (Stream<Outcome> outcomes = RunDirectory.outcomes(dir)) {
            return outcomes.toList();
        }
    }

    public static final class SevenGate implements Gate {
        @Override
        public String name() {
            return "seven";
        }

        @Override
        public Verdict admit(Sample sample) {
            return number(sample) % 7 == 6
                    ? new Verdict.Drop("seven", null, "divisible")
                    : new Verdict.Keep("seven", null);
        }
    }

    public static final class OddFilter implements Filter {
        @Override
        public String name() {
            return "odd";
        }

        @Override
        public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
            List<Verdict> verdicts = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                verdicts.add(
                        i % 2 == 0
                                ? new Verdict.Keep("odd", 1.0 / (i + 1))
                                : new Verdict.Drop("odd", 0.1 * i, "odd"));
            }
            return verdicts;
        }
    }

    /// Drops what a thing of number 10 and above answers; has no score.
    public static final class LastFilter implements Filter {
        @Override
        public String name() {
            return "last";
        }

        @Override
        public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
            return pairs.stream()
                    .<Verdict>map(_ ->
                            number(sample) % 20 < 10
                                    ? new Verdict.Keep("last", null)
                                    : new Verdict.Drop("last", null, "late"))
                    .toList();
        }
    }
}
