package dev.locative.eval.suite;

import dev.locative.eval.Benchmark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every benchmark there is. A new one is a class in this package and a line here.
public final class Suites {
    /// In the order of the paper's Table 3.
    public static final List<Benchmark> ALL =
            List.of(
                    new Vsr("zeroshot"),
                    new Vsr("random"),
                    WhatsUp.a(),
                    WhatsUp.b(),
                    WhatsUpQa.cocoOne(),
                    WhatsUpQa.cocoTwo(),
                    WhatsUpQa.vgOne(),
                    WhatsUpQa.vgTwo(),
                    new ThreeDsrBench(),
                    new RealWorldQaBench(),
                    new Mmmu(),
                    new Mmbench(),
                    new HallusionBench(),
                    new TextVqa(),
                    new Mme(),
                    new Pope("random"),
                    new Pope("popular"),
                    new Pope("adversarial"));

    /// What the name of a group stands for where the user names a file of that shape.
    private static final List<Benchmark> SHAPES = List.of(new Vsr(""));

    /// Names for several at once.
    public static final Map<String, List<String>> GROUPS =
            groups(
                    Map.entry("vsr", List.of("vsr-zeroshot", "vsr-random")),
                    Map.entry("whatsup", List.of("whatsup-a", "whatsup-b")),
                    Map.entry(
                            "whatsup-all",
                            List.of(
                                    "whatsup-a",
                                    "whatsup-b",
                                    "coco-qa-one",
                                    "coco-qa-two",
                                    "vg-qa-one",
                                    "vg-qa-two")),
                    Map.entry("pope", List.of("pope-random", "pope-popular", "pope-adversarial")));

    private Suites() {}

    @SafeVarargs
    private static Map<String, List<String>> groups(Map.Entry<String, List<String>>... groups) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (var group : groups) {
            all.put(group.getKey(), group.getValue());
        }
        return all;
    }

    /// A benchmark that is asked for.
    ///
    /// @param optional whether it is so as one of a group: where its files are absent, the others
    ///   of the group do
    public record Wanted(Benchmark benchmark, boolean optional) {}

    /// The benchmarks of these names, each once.
    ///
    /// @param file whether they are read from one file that the user names
    /// @throws IllegalArgumentException when there is no such benchmark
    public static List<Wanted> named(List<String> names, boolean file) {
        Map<String, Wanted> found = new LinkedHashMap<>();
        for (String name : names) {
            Optional<Benchmark> shape = file ? find(SHAPES, name) : Optional.empty();
            if (shape.isPresent()) {
                found.put(shape.get().name(), new Wanted(shape.get(), false));
                continue;
            }
            List<String> group = group(name);
            for (String one : group == null ? List.of(name) : group) {
                Benchmark benchmark = one(one, name);
                found.merge(
                        benchmark.name(),
                        new Wanted(benchmark, group != null),
                        (a, b) -> new Wanted(benchmark, a.optional && b.optional));
            }
        }
        return List.copyOf(found.values());
    }

    private static @Nullable List<String> group(String name) {
        return GROUPS.entrySet().stream()
                .filter(group -> Benchmark.plain(group.getKey()).equals(Benchmark.plain(name)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Benchmark> find(List<Benchmark> among, String name) {
        return among.stream()
                .filter(benchmark ->
                        Benchmark.plain(benchmark.name()).equals(Benchmark.plain(name)))
                .findFirst();
    }

    private static Benchmark one(String name, String asked) {
        return find(ALL, name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no benchmark is called '%s'; there is: %s; together: %s"
                                        .formatted(
                                                asked,
                                                String.join(
                                                        ", ",
                                                        ALL.stream().map(Benchmark::name).toList()),
                                                String.join(", ", GROUPS.keySet()))));
    }
}
