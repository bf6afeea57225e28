package dev.locative.caption;

import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Gate;
import dev.locative.taxonomy.Tag;
import dev.locative.taxonomy.Tagger;
import java.util.List;

/// Lets a caption through when a keyword of the taxonomy states a relation in it. A caption without
/// one makes a language model invent (arXiv 2504.20648, Table 8), so keywords that seldom state a
/// relation ("part of", "down") do not count, nor do phrases that only look like one. Thread-safe.
public final class LexicalGate implements Gate {
    public static final String NAME = "lexical";
    private static final Verdict KEEP = new Verdict.Keep(NAME, null);
    private final Tagger tagger;

    public LexicalGate(Tagger tagger) {
        this.tagger = tagger;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict admit(Sample sample) {
        String caption = sample.caption();
        if (caption == null || caption.isBlank()) {
            return new Verdict.Drop(NAME, null, "no caption");
        }
        return tagger.states(caption) ? KEEP : new Verdict.Drop(NAME, null, reason(caption));
    }

    private String reason(String caption) {
        List<String> weak = tagger.tag(caption).stream().map(Tag::keyword).distinct().toList();
        return weak.isEmpty()
                ? "no spatial keyword"
                : "only keywords that state no relation alone: \""
                        + String.join("\", \"", weak)
                        + "\"";
    }
}
