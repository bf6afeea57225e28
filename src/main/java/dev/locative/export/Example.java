package dev.locative.export;

import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import java.util.List;
import java.util.stream.Stream;

/// One image and the pairs about it that every filter kept: the unit that is exported.
///
/// @param sample the image, its caption and where both come from
/// @param pairs at least one, in the order in which they were generated
public record Example(Sample sample, List<QaPair> pairs) {
    public Example {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("sample " + sample.id() + " has no kept pair");
        }
    }

    /// The examples among a run's outcomes, in their order; samples without a kept pair are none.
    public static Stream<Example> of(Stream<Outcome> outcomes) {
        return outcomes.sequential()
                .<Example>mapMulti((outcome, out) -> {
                    switch (outcome) {
                        case Outcome.Answered answered -> {
                            List<QaPair> kept = kept(answered);
                            if (!kept.isEmpty()) {
                                out.accept(new Example(answered.sample(), kept));
                            }
                        }
                        case Outcome.Refused _, Outcome.Failed _ -> {}
                    }
                });
    }

    private static List<QaPair> kept(Outcome.Answered answered) {
        return answered.pairs().stream().filter(Judged::kept).map(Judged::pair).toList();
    }

    /// The caption's own words that state the pair's answer; empty where the pair names none.
    ///
    /// @throws IllegalArgumentException when the evidence does not lie in the caption, which only a
    ///   damaged ledger holds
    String quote(QaPair pair) {
        if (pair.evidence() == null) {
            return "";
        }
        if (sample.caption() == null || pair.evidence().end() > sample.caption().length()) {
            throw new IllegalArgumentException(
                    "sample "
                            + sample.id()
                            + ": the evidence "
                            + pair.evidence()
                            + " does not lie in its caption; the ledger is damaged, run the sample"
                            + " again");
        }
        return pair.evidence().of(sample.caption());
    }
}
