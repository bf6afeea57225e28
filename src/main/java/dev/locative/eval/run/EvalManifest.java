package dev.locative.eval.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything that the replies of a benchmark's run depend on, kept as `run.json`; it is only
/// resumed with the same. How replies are scored is no part of it: they can be scored again.
///
/// @param created when the run began, ISO 8601 in UTC; not compared
/// @param version of Locative
/// @param files the benchmark's files by name, with their bytes
/// @param style how the questions were put
/// @param options what the contestant's answers depend on
public record EvalManifest(
        String created,
        String version,
        String benchmark,
        SortedMap<String, Long> files,
        String contestant,
        String style,
        SortedMap<String, String> options) {
    public EvalManifest {
        files = new TreeMap<>(files);
        options = new TreeMap<>(options);
    }

    /// What differs in a way that forbids to mix replies, in words: "style: paper then, plain now".
    List<String> differences(EvalManifest now) {
        Map<String, String> then = flat();
        Map<String, String> other = now.flat();
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(other.keySet());
        List<String> found = new ArrayList<>();
        for (String name : names) {
            String a = then.getOrDefault(name, "not set");
            String b = other.getOrDefault(name, "not set");
            if (!a.equals(b)) {
                found.add("%s: %s then, %s now".formatted(name, a, b));
            }
        }
        return found;
    }

    private Map<String, String> flat() {
        Map<String, String> all = new TreeMap<>();
        all.put("version of Locative", version);
        all.put("benchmark", benchmark);
        all.put("contestant", contestant);
        all.put("style", style);
        files.forEach((name, bytes) -> all.put("size of " + name, bytes + " bytes"));
        options.forEach((name, value) -> all.put("option " + name, value));
        return all;
    }
}
