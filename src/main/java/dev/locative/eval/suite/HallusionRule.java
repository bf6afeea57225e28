package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Marked;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.Sums;
import dev.locative.eval.parse.YesNoDialect;
import java.util.List;

/// HallusionBench's figures: aAcc over questions, fAcc over figures with all their questions right,
/// qAcc over questions right on all figures of their set, and `overall`, the mean of the three, by
/// which leaderboards rank. The official rule (the benchmark's `utils.py`) has `easy` and `hard`,
/// too: questions right on all that is not edited (`visual_input` 0 and 1), and on all that is.
/// Other programs: VLMEvalKit `yorn.py`, Hallusion_rating; lmms-eval `evaluate_hb.py`, the variant
/// without a judge.
///
/// @param blind whether questions without a figure count; then an unclear answer is right for them,
///   and they belong to no figure
/// @param apart whether subcategories of one name in two categories are two: both have "ocr", and
///   sets of the same number in it
record HallusionRule(String name, YesNoDialect dialect, boolean blind, boolean apart)
        implements Rule {
    private static final List<String> MEANS = List.of("aAcc", "fAcc", "qAcc");

    @Override
    public Mark mark(Item item, String reply) {
        Mark mark = YesNoItems.mark(dialect, item, reply);
        return blind && mark.parsed() == null && noFigure(item) ? new Mark(null, 1) : mark;
    }

    private static boolean noFigure(Item item) {
        return item.facet(HallusionBench.CATEGORY).equals("VS")
                && item.facet(HallusionBench.FIGURE).equals("0");
    }

    @Override
    public String cluster(Item item) {
        String set = item.facet(HallusionBench.SUBCATEGORY) + "_" + item.facet(HallusionBench.SET);
        return apart ? item.facet(HallusionBench.CATEGORY) + "_" + set : set;
    }

    @Override
    public void count(List<Marked> cluster, Sums sums) {
        List<Marked> counted =
                cluster.stream().filter(one -> blind || !one.item().images().isEmpty()).toList();
        count(counted, sums::add);
        for (String facet : List.of(HallusionBench.CATEGORY, HallusionBench.SUBCATEGORY)) {
            for (List<Marked> slice : Marked.groups(counted, item -> item.facet(facet))) {
                String value = slice.getFirst().item().facet(facet);
                count(slice, (metric, won, of) -> sums.add(metric, facet, value, won, of));
            }
        }
    }

    @FunctionalInterface
    private interface Counter {
        void add(String metric, double won, double of);
    }

    private void count(List<Marked> marked, Counter counter) {
        counter.add("aAcc", hits(marked), marked.size());
        all(
                "fAcc",
                marked.stream().filter(one -> !blind || !noFigure(one.item())).toList(),
                HallusionBench.FIGURE,
                counter);
        all("qAcc", marked, HallusionBench.QUESTION, counter);
        if (blind) {
            all("easy", edited(marked, false), HallusionBench.QUESTION, counter);
            all("hard", edited(marked, true), HallusionBench.QUESTION, counter);
        }
    }

    private static List<Marked> edited(List<Marked> marked, boolean edited) {
        return marked.stream()
                .filter(one -> one.item().facet(HallusionBench.INPUT).equals("2") == edited)
                .toList();
    }

    /// Counts groups in which all is right.
    private static void all(String metric, List<Marked> marked, String facet, Counter counter) {
        List<List<Marked>> groups = Marked.groups(marked, item -> item.facet(facet));
        long right = groups.stream().filter(group -> hits(group) == group.size()).count();
        counter.add(metric, right, groups.size());
    }

    private static long hits(List<Marked> marked) {
        return marked.stream().filter(Marked::hit).count();
    }

    @Override
    public Scores scores(Sums sums) {
        Scores scores = Scores.of(sums);
        scores.put(
                "overall",
                MEANS.stream().mapToDouble(mean -> sums.of(mean).ratio()).sum() / MEANS.size());
        return scores;
    }

    @Override
    public List<String> headline() {
        return List.of("aAcc", "fAcc", "qAcc", "overall");
    }
}
