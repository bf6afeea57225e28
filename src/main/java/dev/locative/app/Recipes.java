package dev.locative.app;

import dev.locative.caption.LexicalGate;
import dev.locative.caption.PatternGenerator;
import dev.locative.filter.DescriptionReferences;
import dev.locative.filter.EchoedAnswers;
import dev.locative.filter.ExactDuplicates;
import dev.locative.filter.GroundedAnswers;
import dev.locative.filter.SpatialQuestions;
import dev.locative.pipeline.Filter;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.Generator;
import dev.locative.pipeline.RunManifest;
import dev.locative.source.DumpRequest;
import dev.locative.source.Sources;
import dev.locative.statement.Reader;
import dev.locative.statement.Wording;
import dev.locative.taxonomy.Tagger;
import dev.locative.taxonomy.Taxonomy;
import dev.locative.taxonomy.TaxonomyFile;
import java.util.List;
import java.util.Map;

/// The parts that Locative is built with: the one place where names meet constructors.
public final class Recipes implements Parts {
    @Override
    public Dump dump(DumpRequest request) {
        Sources.Recognised dump = Sources.recognise(request);
        return new Dump(dump.source(), dump.said());
    }

    @Override
    public List<Gate> gates(String name) {
        return switch (name) {
            case "lexical" -> List.of(new LexicalGate(tagger()));
            case "none" -> List.of();
            default -> throw unknown("gate", name, "lexical, none");
        };
    }

    @Override
    public Generator generator(String name, long seed) {
        if (name.equals("pattern")) {
            return new PatternGenerator(new Reader()::read, new Wording(seed));
        }
        throw unknown("generator", name, "pattern");
    }

    @Override
    public List<Filter> filters(boolean keepBenign) {
        Tagger tagger = tagger();
        return List.of(
                new ExactDuplicates(),
                new DescriptionReferences(),
                new EchoedAnswers(),
                new GroundedAnswers(),
                new SpatialQuestions(tagger::tag, keepBenign));
    }

    @Override
    public RunManifest.TaxonomyStamp taxonomy() {
        Taxonomy taxonomy = TaxonomyFile.bundled();
        return new RunManifest.TaxonomyStamp(taxonomy.version(), taxonomy.digest());
    }

    @Override
    public Map<String, String> prompts(String generator) {
        return Map.of();
    }

    private static Tagger tagger() {
        return new Tagger(TaxonomyFile.bundled());
    }

    private static IllegalArgumentException unknown(String what, String name, String known) {
        return new IllegalArgumentException(
                "unknown %s \"%s\"; there is: %s".formatted(what, name, known));
    }
}
