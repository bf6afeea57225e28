package dev.locative.pipeline;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import java.nio.file.Path;
import java.util.List;

/// A run in a process of its own, to be killed: says how many samples it began, and `done` at its
/// end.
final class KilledRun {
    private KilledRun() {}

    public static void main(String[] args) {
        Path dir = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        System.err.println("up");
        try (RunDirectory run = RunDirectory.open(dir, Toy.manifest(1))) {
            RunResult result =
                    new Runner(
                                    recipe(true),
                                    new Runner.Settings(3, Long.MAX_VALUE, 20),
                                    _ -> {},
                                    () -> false)
                            .run(source(count), run);
            System.out.println(result instanceof RunResult.Finished ? "done" : result);
        }
    }

    /// Some samples always fail, and records without sample and duplicates are among them.
    static Source source(int count) {
        return Toy.source(
                java.util.stream.IntStream.range(0, count)
                        .mapToObj(i ->
                                i % 50 == 49
                                        ? new Entry.Rejected("toy", i, i, null, "bad")
                                        : i % 50 == 48 ? Toy.accepted(i - 9) : Toy.accepted(i))
                        .toList());
    }

    static Recipe recipe(boolean talking) {
        return Toy.recipe(sample -> {
            if (talking) {
                System.out.println(sample.id());
            }
            return pairs(sample);
        });
    }

    private static List<QaPair> pairs(Sample sample) {
        if (Toy.number(sample) % 60 == 3) {
            throw new IllegalStateException("always fails");
        }
        long spent = 0;
        for (int i = 0; i < 20_000; i++) {
            spent = TextHash.scatter(spent + i);
        }
        return spent == 0 ? List.of() : Toy.pairs(sample);
    }
}
