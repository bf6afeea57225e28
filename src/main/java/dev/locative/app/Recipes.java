package dev.locative.app;

import dev.locative.pipeline.Filter;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.Generator;
import dev.locative.pipeline.RunManifest;
import dev.locative.source.DumpRequest;
import java.util.List;
import java.util.Map;

/// The parts that Locative is built with: the one place where names meet constructors.
public final class Recipes implements Parts {
    @Override
    public Dump dump(DumpRequest request) {
        throw new IllegalArgumentException("no source is built in yet");
    }

    @Override
    public List<Gate> gates(String name) {
        return switch (name) {
            case "none" -> List.of();
            default -> throw unknown("gate", name, "none");
        };
    }

    @Override
    public Generator generator(String name, long seed) {
        throw unknown("generator", name, "");
    }

    @Override
    public List<Filter> filters(boolean keepBenign) {
        return List.of();
    }

    @Override
    public RunManifest.TaxonomyStamp taxonomy() {
        return new RunManifest.TaxonomyStamp("none", "none");
    }

    @Override
    public Map<String, String> prompts(String generator) {
        return Map.of();
    }

    private static IllegalArgumentException unknown(String what, String name, String known) {
        return new IllegalArgumentException(
                "unknown %s \"%s\"; there is: %s".formatted(what, name, known));
    }
}
