package dev.locative.app.runs;

import dev.locative.filter.GroundedAnswers;
import dev.locative.pipeline.RunManifest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The cut-offs that a run was made with, as far as its manifest or the checks themselves tell.
public final class KnownCutoffs {
    private static final String SUFFIX = "-cutoff";

    private final Map<String, Double> known = new HashMap<>();

    public KnownCutoffs(RunManifest manifest) {
        known.put("grounded", GroundedAnswers.DEFAULT_CUTOFF);
        manifest.options()
                .forEach((option, value) -> {
                    if (option.endsWith(SUFFIX)) {
                        String check = option.substring(0, option.length() - SUFFIX.length());
                        known.put(check, Double.valueOf(value));
                    }
                });
        if (manifest.derived() != null) {
            known.putAll(manifest.derived().cutoffs());
        }
    }

    public Optional<Double> of(String check) {
        return Optional.ofNullable(known.get(check));
    }
}
