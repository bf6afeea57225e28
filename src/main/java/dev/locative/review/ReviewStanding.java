package dev.locative.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How it stands with a run's review.
///
/// @param draw stands for the sample in judgements
/// @param population kept pairs of the run when the sample was drawn
/// @param size pairs drawn
/// @param sizeAsked the size, where it was asked for instead of computed
/// @param marginReached what `size` pairs give; less than asked for where rounded up
/// @param outdated whether the run went on after the sample was drawn
/// @param judged items that somebody judged
/// @param agreement of each two reviewers
/// @param notes what a reader should know: lines that do not count, a run that went on
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewStanding(
        String draw,
        String drawn,
        long population,
        int size,
        double confidence,
        double margin,
        double marginReached,
        long seed,
        Stratify stratify,
        @Nullable Integer sizeAsked,
        List<DrawnSet.Stratum> strata,
        boolean outdated,
        int judged,
        List<Count> reviewers,
        List<Agreement> agreement,
        Rates rates,
        List<String> notes) {
    /// One person's work.
    ///
    /// @param labels how many items got each label, all labels
    public record Count(String name, int judged, Map<Label, Integer> labels) {
        public Count {
            labels = new TreeMap<>(labels);
        }
    }

    public ReviewStanding {
        strata = List.copyOf(strata);
        reviewers = List.copyOf(reviewers);
        agreement = List.copyOf(agreement);
        notes = List.copyOf(notes);
    }

    /// Whether anything follows from it yet.
    public boolean begun() {
        return judged > 0;
    }

    static ReviewStanding of(
            DrawnSet sample, Judgements judgements, boolean outdated, List<String> notes) {
        List<String> names = judgements.reviewers();
        List<Count> counts = names.stream().map(name -> count(sample, judgements, name)).toList();
        DrawSettings settings = sample.settings();
        List<String> all = new ArrayList<>(notes);
        all.addAll(judgements.notes());
        return new ReviewStanding(
                sample.draw(),
                sample.drawn(),
                sample.population(),
                sample.items().size(),
                settings.confidence(),
                settings.margin(),
                sample.margin(),
                settings.seed(),
                settings.stratify(),
                settings.size(),
                sample.strata(),
                outdated,
                judgements.items(),
                counts,
                agreements(sample, judgements, names),
                Rates.of(sample, judgements),
                all);
    }

    private static Count count(DrawnSet sample, Judgements judgements, String name) {
        Map<Label, Integer> labels = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            labels.put(label, 0);
        }
        int judged = 0;
        for (DrawnItem item : sample.items()) {
            Judgement judgement = judgements.of(item.item(), name);
            if (judgement != null) {
                judged++;
                labels.merge(judgement.label(), 1, Integer::sum);
            }
        }
        return new Count(name, judged, labels);
    }

    private static List<Agreement> agreements(
            DrawnSet sample, Judgements judgements, List<String> names) {
        List<Agreement> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                Agreement.Count count = new Agreement.Count();
                for (DrawnItem item : sample.items()) {
                    Judgement a = judgements.of(item.item(), names.get(i));
                    Judgement b = judgements.of(item.item(), names.get(j));
                    if (a != null && b != null) {
                        count.add(a.label(), b.label());
                    }
                }
                all.add(count.of(names.get(i), names.get(j)));
            }
        }
        return all;
    }
}
