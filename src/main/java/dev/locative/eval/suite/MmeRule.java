package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Marked;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.Sums;
import dev.locative.eval.parse.YesNoDialect;
import java.util.List;
import java.util.SequencedMap;

/// MME's figures: of each task acc, the share of right answers, acc+, the share of images with both
/// answers right, and the score, 100 of each (0 to 200). `perception` (0 to 2000) and `reasoning`
/// (0 to 800; "cognition" elsewhere) are sums of scores over the tasks that are there. An image of
/// which only one question was answered counts in acc alone. Sources: `calculation.py` of the
/// benchmark; VLMEvalKit `yorn.py`, MME_rating; lmms-eval `tasks/mme/utils.py`.
///
/// @param pairing the facet by which two questions are about one image: the official program takes
///   two lines after another, the others lines of the same image
record MmeRule(String name, YesNoDialect dialect, String pairing) implements Rule {
    private static final String ACC = "acc";
    private static final String PLUS = "acc+";

    @Override
    public Mark mark(Item item, String reply) {
        return YesNoItems.mark(dialect, item, reply);
    }

    @Override
    public String cluster(Item item) {
        return item.facet(Mme.TASK) + "\t" + item.facet(pairing);
    }

    @Override
    public void count(List<Marked> cluster, Sums sums) {
        String task = cluster.getFirst().item().facet(Mme.TASK);
        long hits = cluster.stream().filter(Marked::hit).count();
        sums.add(task + " " + ACC, hits, cluster.size());
        if (cluster.size() > 1) {
            boolean both = cluster.getFirst().hit() && cluster.get(1).hit();
            sums.add(task + " " + PLUS, both ? 1 : 0, 1);
        }
    }

    @Override
    public Scores scores(Sums sums) {
        Scores scores = new Scores();
        SequencedMap<String, Double> metrics = scores.metrics();
        sum("perception", Mme.PERCEPTION, sums, scores);
        sum("reasoning", Mme.REASONING, sums, scores);
        Sums all = new Sums();
        for (String task : Mme.TASKS) {
            Sums.Sum acc = sums.of(task + " " + ACC);
            Sums.Sum plus = sums.of(task + " " + PLUS);
            all.add(ACC, acc.won(), acc.of());
            all.add(PLUS, plus.won(), plus.of());
            if (acc.of() > 0) {
                all.add("tasks", 1, 0);
            }
        }
        scores.put(ACC, all.of(ACC).ratio());
        scores.put(PLUS, all.of(PLUS).ratio());
        metrics.put("tasks", all.of("tasks").won());
        Mme.TASKS.forEach(task -> task(task, sums, scores));
        return scores;
    }

    private static void sum(String name, List<String> tasks, Sums sums, Scores scores) {
        scores.put(
                name,
                tasks.stream()
                        .filter(task -> sums.of(task + " " + PLUS).of() > 0)
                        .mapToDouble(task -> points(task, sums))
                        .reduce(Double::sum)
                        .orElse(Double.NaN));
    }

    private static double points(String task, Sums sums) {
        return 100 * sums.of(task + " " + ACC).ratio() + 100 * sums.of(task + " " + PLUS).ratio();
    }

    private static void task(String task, Sums sums, Scores scores) {
        Sums.Sum acc = sums.of(task + " " + ACC);
        if (acc.of() == 0) {
            return;
        }
        SequencedMap<String, Double> slice = scores.slice(Mme.TASK, task);
        slice.put(Scores.N, acc.of());
        slice.put(ACC, acc.ratio());
        Sums.Sum plus = sums.of(task + " " + PLUS);
        if (plus.of() > 0) {
            scores.put(task, points(task, sums));
            slice.put(PLUS, plus.ratio());
            slice.put("score", points(task, sums));
        }
    }

    /// The columns of the SpaRE paper's Table 3.
    @Override
    public List<String> headline() {
        return List.of(
                "perception",
                "reasoning",
                "code_reasoning",
                "commonsense_reasoning",
                "numerical_calculation");
    }
}
