package dev.locative.eval.score;

import dev.locative.eval.Answer;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Marked;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.Sums;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Replies to figures, by one rule.
public final class Scoring {
    /// One answered item.
    ///
    /// @param item as it was presented
    public record Answered(Item item, Answer answer) {}

    private final Rule rule;
    private final List<Marked> marked;
    private final Map<String, List<Marked>> clusters;

    private Scoring(Rule rule, List<Marked> marked, Map<String, List<Marked>> clusters) {
        this.rule = rule;
        this.marked = marked;
        this.clusters = clusters;
    }

    /// Marks the replies; those of one seed at a time, since a cluster holds an item once.
    public static Scoring of(Rule rule, List<Answered> answered) {
        List<Marked> marked = new ArrayList<>(answered.size());
        Map<String, List<Marked>> clusters = new LinkedHashMap<>();
        for (Answered one : answered) {
            Mark mark = rule.mark(one.item(), one.answer().reply());
            Marked result = new Marked(one.item(), mark);
            marked.add(result);
            clusters.computeIfAbsent(rule.cluster(one.item()), _ -> new ArrayList<>(1)).add(result);
        }
        return new Scoring(rule, marked, clusters);
    }

    public Rule rule() {
        return rule;
    }

    /// In the order of the answers.
    public List<Marked> marked() {
        return marked;
    }

    /// The figures.
    public Scores scores() {
        Sums sums = new Sums();
        clusters.values().forEach(cluster -> rule.count(cluster, sums));
        return rule.scores(sums);
    }

    /// Adds to each cluster what it contributes to the figures over all items.
    void contribute(Map<String, Sums> all) {
        clusters.forEach((name, cluster) ->
                rule.count(cluster, all.computeIfAbsent(name, _ -> Sums.overall())));
    }

    /// Replies in which no answer was found.
    public long unparsed() {
        return marked.stream().filter(one -> one.mark().parsed() == null).count();
    }
}
