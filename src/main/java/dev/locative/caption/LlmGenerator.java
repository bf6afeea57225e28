package dev.locative.caption;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.locative.data.Meter;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Usage;
import dev.locative.llm.Question;
import dev.locative.llm.Reply;
import dev.locative.llm.Salvage;
import dev.locative.llm.Salvaged;
import dev.locative.llm.Shape;
import dev.locative.pipeline.Generator;
import dev.locative.taxonomy.FrameRules;
import dev.locative.taxonomy.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Lets a language model write the pairs (SpaRE, arXiv 2504.20648, Table 10). Every complete pair
/// of the reply is taken, whatever stands around it. A reply that holds none and does not say that
/// there are none is asked for once more, a little warmer: at temperature 0 the same reply would
/// come. As thread-safe as its model.
public final class LlmGenerator implements Generator {
    private static final double WARMTH = 0.4;

    private final Asking asking;
    private final boolean live;
    private final Function<String, List<Tag>> tagger;

    /// @param live whether asking again may bring another reply
    public LlmGenerator(Asking asking, boolean live, Function<String, List<Tag>> tagger) {
        this.asking = asking;
        this.live = live;
        this.tagger = tagger;
    }

    @Override
    public String name() {
        return asking.name();
    }

    @Override
    public List<QaPair> generate(Sample sample) {
        String caption = sample.caption();
        if (caption == null) {
            return List.of();
        }
        Question question = asking.about(sample.id(), caption, Shape.PAIRS);
        Reply reply = asking.asker().ask(question);
        Salvaged found = Salvage.pairs(reply.text());
        boolean useless = found.items().isEmpty() && !found.nothing();
        if (useless && live && reply.ending() != Reply.Ending.LOOPED) {
            Meter.add(Usage.retry());
            found = Salvage.pairs(asking.asker().ask(question.again(WARMTH)).text());
        }
        if (!found.lost().isEmpty()) {
            Meter.add(Usage.lost(found.lost()));
        }
        return found.items().stream().map(this::pair).toList();
    }

    private QaPair pair(ObjectNode item) {
        String question = item.get("question").textValue();
        String answer = item.get("answer").textValue();
        String both = question + " " + answer;
        Set<String> relations = new LinkedHashSet<>();
        tagger.apply(both).forEach(tag -> relations.add(tag.relation()));
        return new QaPair(
                question,
                answer,
                null,
                FrameRules.of(both.toLowerCase(Locale.ROOT), "", ""),
                new ArrayList<>(relations),
                null);
    }
}
