package dev.locative.eval.suite;

import dev.locative.eval.Benchmark;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Every benchmark there is. A new one is a class in this package and a line here.
public final class Suites {
    /// In the order of the paper's Table 3.
    public static final List<Benchmark> ALL = List.of(new Vsr("zeroshot"), new Vsr("random"));

    /// Names for several at once.
    public static final Map<String, List<String>> GROUPS =
            groups(Map.entry("vsr", List.of("vsr-zeroshot", "vsr-random")));

    private Suites() {}

    @SafeVarargs
    private static Map<String, List<String>> groups(Map.Entry<String, List<String>>... groups) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (var group : groups) {
            all.put(group.getKey(), group.getValue());
        }
        return all;
    }

    /// The benchmarks of these names, each once.
    ///
    /// @throws IllegalArgumentException when there is no such benchmark
    public static List<Benchmark> named(List<String> names) {
        Set<Benchmark> found = new LinkedHashSet<>();
        for (String name : names) {
            String plain = plain(name);
            List<String> wanted = GROUPS.getOrDefault(plain, List.of(plain));
            for (String one : wanted) {
                found.add(one(one, name));
            }
        }
        return List.copyOf(found);
    }

    private static Benchmark one(String name, String asked) {
        return ALL.stream()
                .filter(benchmark -> plain(benchmark.name()).equals(plain(name)))
                .findFirst()
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

    /// Case, spaces and signs do not matter: "What's Up A" is `whatsup-a`.
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
