package dev.locative.app;

import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Filter;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.Generator;
import dev.locative.pipeline.RunManifest;
import dev.locative.pipeline.Toy;
import dev.locative.source.DumpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Parts of toys: a dump's lines are numbers, and anything else is rejected.
final class ToyParts implements Parts {
    @Override
    public Dump dump(DumpRequest dump) {
        List<Entry> entries = new ArrayList<>();
        for (Path file : dump.files()) {
            long line = 0;
            for (String text : lines(file)) {
                line++;
                entries.add(
                        text.matches("\\d+")
                                ? Toy.accepted(Integer.parseInt(text))
                                : new Entry.Rejected(file.toString(), line, 0, null, "no number"));
            }
        }
        return new Dump(Toy.source(entries), List.of("toys, recognised"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public List<Gate> gates(String name, Models models, Images images) {
        return name.equals("none") ? List.of() : List.of(new Toy.SevenGate());
    }

    @Override
    public Generator generator(String name, long seed, Models models) {
        return Toy.generator(sample ->
                switch (name) {
                    case "silent" -> List.of();
                    case "broken" -> throw new IllegalStateException("no model");
                    default -> Toy.pairs(sample);
                });
    }

    @Override
    public List<Filter> filters(boolean keepBenign, Models models, Images images) {
        return List.of(new Toy.OddFilter(), new Toy.LastFilter());
    }

    @Override
    public RunManifest.TaxonomyStamp taxonomy() {
        return new RunManifest.TaxonomyStamp("1", "abc");
    }
}
