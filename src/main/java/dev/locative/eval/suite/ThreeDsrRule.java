package dev.locative.eval.suite;

import dev.locative.eval.Accuracy;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Marked;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.Sums;
import dev.locative.eval.parse.LetterParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// 3DSRBench's figures. A question's id is eight characters, then `-flip` where the image is
/// mirrored, then `-k` for the k-th rotation of the options. Replies are joined by parts of the id,
/// and count as right when all of them are:
///
/// - `vanilla`: none are joined;
/// - `flip`: one with that of the mirrored image, each rotation for itself;
/// - `circular`: all rotations, the mirrored image for itself. The benchmark's figure;
/// - `flip_circular`: all.
///
/// `accuracy` is `circular`, and of groups and categories what the rule's program reports. The
/// groups' stand beside the overall figures, too, under their names: `height` and so on.
///
/// @param parser reads the letter
/// @param byReply whether the program reports categories by single replies (lmms-eval), else by
///   circular groups
record ThreeDsrRule(String name, LetterParser parser, boolean byReply) implements Rule {
    static final String GROUP = "group";
    static final String CATEGORY = "category";

    private static final String VANILLA = "vanilla";
    private static final String CIRCULAR = "circular";
    private static final Map<String, UnaryOperator<String>> JOINS = joins();

    private static Map<String, UnaryOperator<String>> joins() {
        Map<String, UnaryOperator<String>> joins = new LinkedHashMap<>();
        joins.put(CIRCULAR, ThreeDsrRule::withoutRotation);
        joins.put(VANILLA, id -> id);
        joins.put("flip", id -> id.replace("-flip", ""));
        joins.put("flip_circular", ThreeDsrRule::question);
        return joins;
    }

    private static String withoutRotation(String id) {
        int dash = id.length() - 2;
        return dash > 0 && id.charAt(dash) == '-' ? id.substring(0, dash) : id;
    }

    private static String question(String id) {
        return withoutRotation(id).replace("-flip", "");
    }

    @Override
    public Mark mark(Item item, String reply) {
        return ChoiceItems.mark(parser, item, reply);
    }

    @Override
    public String cluster(Item item) {
        return question(item.id());
    }

    @Override
    public void count(List<Marked> cluster, Sums sums) {
        JOINS.forEach((metric, join) -> {
            for (List<Marked> group : Marked.groups(cluster, item -> join.apply(item.id()))) {
                double hit = group.stream().allMatch(Marked::hit) ? 1 : 0;
                sums.add(metric, hit, 1);
                Item first = group.getFirst().item();
                for (String facet : List.of(GROUP, CATEGORY)) {
                    sums.add(metric, facet, first.facet(facet), hit, 1);
                }
            }
        });
    }

    @Override
    public Scores scores(Sums sums) {
        Scores scores = Scores.of(sums);
        scores.put(Accuracy.ACCURACY, sums.of(CIRCULAR).ratio());
        scores.nameSlices(byReply ? VANILLA : CIRCULAR, Accuracy.ACCURACY);
        scores.by()
                .getOrDefault(GROUP, new LinkedHashMap<>())
                .forEach((group, figures) -> scores.put(group, figures.get(Accuracy.ACCURACY)));
        return scores;
    }

    @Override
    public List<String> headline() {
        return List.copyOf(JOINS.keySet());
    }
}
