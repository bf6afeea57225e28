package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.util.ArrayList;
import java.util.List;

/// Drops answers that say nothing which their question does not say: "What is the position of the
/// rack above the toilet?" - "It is above the toilet." Ours, not the paper's: small LLMs ask so,
/// and such pairs teach copying. Yes, no, and a choice among what the question offers are no
/// echoes.
public final class EchoedAnswers implements Filter {
    private final TermAnalyzer analyzer = new TermAnalyzer();

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        List<Verdict> verdicts = new ArrayList<>(pairs.size());
        for (QaPair pair : pairs) {
            verdicts.add(
                    echo(pair)
                            ? new Verdict.Drop(
                                    name(),
                                    null,
                                    "says nothing that the question does not: \""
                                            + pair.answer()
                                            + "\"")
                            : new Verdict.Keep(name(), null));
        }
        return verdicts;
    }

    private boolean echo(QaPair pair) {
        List<String> answer = PlainWords.of(pair.answer());
        if (answer.isEmpty()) {
            return true;
        }
        if (answer.getFirst().equals("yes")
                || answer.getFirst().equals("no")
                || pair.question().contains(" or ")) {
            return false;
        }
        Terms said = analyzer.terms(pair.answer());
        Terms asked = analyzer.terms(pair.question());
        boolean places = false;
        for (int i = 0; i < said.size(); i++) {
            Place place = said.place()[i];
            places |= place != null;
            boolean known =
                    place == Place.SOFT
                            || said.is(i, Terms.PRONOUN)
                            || (place == null
                                    ? asked.has(said.term()[i], 0, asked.size())
                                    : asked.hasPlace(place));
            if (!known) {
                return false;
            }
        }
        return said.size() > 0 || !places;
    }
}
