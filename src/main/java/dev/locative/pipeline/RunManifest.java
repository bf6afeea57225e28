package dev.locative.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything that a run's result depends on, kept as `run.json`; a run is only resumed with the
/// same.
///
/// @param created when the run began, ISO 8601 in UTC; not compared
/// @param version the version of Locative
/// @param inputs the dump's files and directories in the order given
/// @param options the options that change the result, by their names on the command line
/// @param prompts sha256 of each prompt used, by name
/// @param derived where the outcomes came from when no sample was generated for this run
public record RunManifest(
        String created,
        String version,
        List<Input> inputs,
        SortedMap<String, String> options,
        TaxonomyStamp taxonomy,
        SortedMap<String, String> prompts,
        @Nullable Derivation derived) {

    /// @param path as the user named it; only its file name is compared, so that a dump may move
    /// @param bytes its size, for a directory that of all files in it
    public record Input(String path, long bytes) {
        String name() {
            Path name = Path.of(path).getFileName();
            return name == null ? path : name.toString();
        }
    }

    /// @param digest sha256 of the file, hex
    public record TaxonomyStamp(String version, String digest) {}

    /// @param run the run directory whose outcomes were judged again
    /// @param cutoffs the new cut-off of each check
    public record Derivation(String run, SortedMap<String, Double> cutoffs) {}

    public RunManifest {
        inputs = List.copyOf(inputs);
        options = new TreeMap<>(options);
        prompts = new TreeMap<>(prompts);
    }

    /// What differs in a way that forbids to mix results, in words: "option seed: 1 then, 2 now".
    List<String> differences(RunManifest now) {
        List<String> found = new ArrayList<>();
        differ(found, "version of Locative", version, now.version);
        if (!inputs.stream().map(Input::name).toList().equals(names(now))) {
            differ(found, "dump", String.join(" ", names(this)), String.join(" ", names(now)));
        } else {
            for (int i = 0; i < inputs.size(); i++) {
                differ(
                        found,
                        "size of " + inputs.get(i).path(),
                        inputs.get(i).bytes() + " bytes",
                        now.inputs.get(i).bytes() + " bytes");
            }
        }
        differ(found, "option ", options, now.options);
        differ(found, "taxonomy version", taxonomy.version, now.taxonomy.version);
        differ(found, "taxonomy digest", taxonomy.digest, now.taxonomy.digest);
        differ(found, "prompt ", prompts, now.prompts);
        differ(found, "derived from", text(derived), text(now.derived));
        return found;
    }

    private static List<String> names(RunManifest manifest) {
        return manifest.inputs.stream().map(Input::name).toList();
    }

    private static String text(@Nullable Derivation derived) {
        return derived == null
                ? "a dump"
                : "outcomes of " + derived.run + " at cut-offs " + derived.cutoffs;
    }

    private static void differ(
            List<String> found, String what, Map<String, String> then, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            differ(
                    found,
                    what + name,
                    then.getOrDefault(name, "not set"),
                    now.getOrDefault(name, "not set"));
        }
    }

    private static void differ(List<String> found, String what, String then, String now) {
        if (!Objects.equals(then, now)) {
            found.add("%s: %s then, %s now".formatted(what, then, now));
        }
    }
}
