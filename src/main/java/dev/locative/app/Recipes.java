package dev.locative.app;

import dev.locative.caption.Asking;
import dev.locative.caption.LexicalGate;
import dev.locative.caption.LlmGate;
import dev.locative.caption.LlmGenerator;
import dev.locative.caption.PatternGenerator;
import dev.locative.caption.StatementsGenerator;
import dev.locative.filter.DescriptionReferences;
import dev.locative.filter.EchoedAnswers;
import dev.locative.filter.ExactDuplicates;
import dev.locative.filter.LlmJudge;
import dev.locative.filter.LoosePronouns;
import dev.locative.filter.ProperQuestions;
import dev.locative.filter.SpatialQuestions;
import dev.locative.filter.StatedAnswers;
import dev.locative.filter.Surmises;
import dev.locative.image.ImageGate;
import dev.locative.llm.Asker;
import dev.locative.pipeline.Filter;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.Generator;
import dev.locative.pipeline.RunManifest;
import dev.locative.prompt.Prompt;
import dev.locative.source.DumpRequest;
import dev.locative.source.ImageFolder;
import dev.locative.source.Sources;
import dev.locative.statement.Reader;
import dev.locative.statement.Wording;
import dev.locative.taxonomy.Tagger;
import dev.locative.taxonomy.Taxonomy;
import dev.locative.taxonomy.TaxonomyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The parts that Locative is built with: the one place where names meet constructors.
final class Recipes implements Parts {
    /// From cheap to dear.
    static final List<String> GATES = List.of("lexical", "scene", "llm");

    private @Nullable Taxonomy taxonomy;
    private @Nullable Tagger tagger;
    private @Nullable Reader reader;

    @Override
    public Dump dump(DumpRequest request) {
        Sources.Recognised dump = captions(request);
        return new Dump(dump.source(), dump.said());
    }

    /// A dump for a job that reads captions.
    ///
    /// @throws IllegalArgumentException when it has none
    static Sources.Recognised captions(DumpRequest request) {
        Sources.Recognised dump = Sources.recognise(request);
        if (dump.source().name().equals(ImageFolder.KIND)) {
            throw new IllegalArgumentException(
                    request.files().getFirst()
                            + ": pictures have no captions, which are read here; 'locative select"
                            + " --gate scene' is for pictures alone");
        }
        return dump;
    }

    @Override
    public List<Gate> gates(String names, Models models, Images images) {
        Set<String> wanted =
                new TreeSet<>(List.of(names.replace("both", "lexical,llm").split(",")));
        wanted.remove("none");
        for (String name : wanted) {
            if (!GATES.contains(name)) {
                throw unknown("gate", name, String.join(", ", GATES) + ", both, none");
            }
        }
        List<Gate> gates = new ArrayList<>();
        for (String name : GATES) { // from cheap to dear
            if (name.equals("scene") && images.obligatory()) {
                gates.add(new ImageGate(images.seen("--gate scene"), images.missing()));
            }
            if (wanted.contains(name)) {
                gates.add(gate(name, models, images));
            }
        }
        return gates;
    }

    private Gate gate(String name, Models models, Images images) {
        return switch (name) {
            case "lexical" -> new LexicalGate(tagger());
            case "scene" -> images.sceneGate();
            case "llm" -> llmGate(models);
            default -> throw unknown("gate", name, String.join(", ", GATES));
        };
    }

    private static Gate llmGate(Models models) {
        return new LlmGate(
                models.asker("--gate llm"), models.relationPrompt(), models.relationShape());
    }

    @Override
    public Generator generator(String name, long seed, Models models) {
        return switch (name) {
            case "pattern" -> new PatternGenerator(reader()::read, new Wording(seed));
            case "llama", "openai", "replies" -> written(name, seed, models);
            default -> throw unknown("generator", name, "pattern, llama, openai, replies");
        };
    }

    private Generator written(String name, long seed, Models models) {
        models.require(name);
        Prompt prompt = models.prompt(); // a wrong name is told before a model is loaded
        Asker asker = models.asker("--generator " + name);
        Asking asking = new Asking(name, asker, prompt, models.maxTokens());
        return switch (models.style()) {
            case PAIRS -> new LlmGenerator(asking, models.live(), tagger()::tag);
            case STATEMENTS ->
                    new StatementsGenerator(
                            asking, reader()::read, models.joined(), new Wording(seed));
        };
    }

    @Override
    public List<Filter> filters(boolean keepBenign, Models models, Images images) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new ExactDuplicates());
        filters.add(new DescriptionReferences());
        filters.add(new EchoedAnswers());
        filters.add(new LoosePronouns());
        filters.add(new Surmises());
        filters.add(new ProperQuestions());
        filters.add(new StatedAnswers(reader()::read));
        filters.add(new SpatialQuestions(tagger()::tag, reader()::read, keepBenign));
        filters.addAll(images.filters());
        if (models.judge()) {
            filters.add(
                    new LlmJudge(
                            models.asker("--judge llm"),
                            models.relationPrompt(),
                            models.relationShape()));
        }
        return List.copyOf(filters);
    }

    @Override
    public RunManifest.TaxonomyStamp taxonomy() {
        Taxonomy taxonomy = bundled();
        return new RunManifest.TaxonomyStamp(taxonomy.version(), taxonomy.digest());
    }

    /// Read once, since it takes a while.
    private synchronized Taxonomy bundled() {
        if (taxonomy == null) {
            taxonomy = TaxonomyFile.bundled();
        }
        return taxonomy;
    }

    private synchronized Tagger tagger() {
        if (tagger == null) {
            tagger = new Tagger(bundled());
        }
        return tagger;
    }

    private synchronized Reader reader() {
        if (reader == null) {
            reader = new Reader();
        }
        return reader;
    }

    private static IllegalArgumentException unknown(String what, String name, String known) {
        return new IllegalArgumentException(
                "unknown %s \"%s\"; there is: %s".formatted(what, name, known));
    }
}
