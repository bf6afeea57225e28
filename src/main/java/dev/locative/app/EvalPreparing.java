package dev.locative.app;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Contestant;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import dev.locative.eval.run.EvalManifest;
import dev.locative.eval.suite.Suites;
import dev.locative.eval.table.AbsentException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Sees before anything is asked that every benchmark's files, images and answers can be had.
///
/// @param said told what the user should know, a line each
record EvalPreparing(EvalRequest request, Contestants contestants, Consumer<String> said) {
    /// A benchmark ready to be asked.
    ///
    /// @param rules the chosen one first
    /// @param all its items, those without an image among them
    /// @param items those that are asked
    record Prepared(
            Benchmark benchmark,
            List<Rule> rules,
            Style style,
            Contestant contestant,
            int all,
            List<Item> items,
            EvalManifest manifest) {}

    /// @throws IllegalArgumentException when a file is missing or damaged, or images are missing
    List<Prepared> all(Data data) {
        List<Prepared> prepared = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Suites.Wanted wanted :
                Suites.named(request.benchmarks(), Files.isRegularFile(request.files().data()))) {
            try {
                prepared.add(one(wanted.benchmark(), data.anew()));
            } catch (AbsentException e) {
                if (!wanted.optional()) {
                    throw e;
                }
                absent.add("%s: %s".formatted(wanted.benchmark().name(), e.getMessage()));
            }
        }
        if (prepared.isEmpty()) {
            throw new IllegalArgumentException(
                    absent.isEmpty()
                            ? "name a benchmark, or several; 'locative eval --list' tells what there is"
                            : String.join("\n", absent));
        }
        absent.forEach(why -> said.accept("left out " + why));
        return prepared;
    }

    private Prepared one(Benchmark benchmark, Data data) {
        EvalChoice choice = EvalChoice.of(benchmark, request.asking());
        contestants.expect(benchmark);
        List<Item> items = benchmark.items(data).stream().limit(request.limit()).toList();
        Contestant contestant = contestants.open(benchmark, items);
        List<Item> seen =
                contestant.sees()
                        ? new MissingImages(request.files().skipMissing(), request.dir(), said)
                                .leftOut(benchmark.name(), items)
                        : items;
        Style style = contestant.inFileOrder() ? choice.style().inFileOrder() : choice.style();
        return new Prepared(
                benchmark,
                choice.rules(),
                style,
                contestant,
                items.size(),
                seen,
                manifest(benchmark, data, contestant, style));
    }

    private EvalManifest manifest(
            Benchmark benchmark, Data data, Contestant contestant, Style style) {
        SortedMap<String, String> options = new TreeMap<>(contestant.options());
        options.put("score", contestant.answering());
        return new EvalManifest(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Version.CURRENT,
                benchmark.name(),
                data.used(),
                contestant.name(),
                style.name(),
                options);
    }
}
