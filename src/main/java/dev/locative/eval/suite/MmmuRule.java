package dev.locative.eval.suite;

import dev.locative.eval.Accuracy;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Marked;
import dev.locative.eval.Rule;
import dev.locative.eval.Seeds;
import dev.locative.eval.Sums;
import dev.locative.eval.Task;
import dev.locative.eval.parse.Letters;
import dev.locative.eval.parse.OpenAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// How MMMU is scored. Sources: MMMU bb0b95a9 (`mmmu/utils/eval_utils.py`, `main_eval_only.py`);
/// VLMEvalKit (`dataset/utils/multiple_choice.py`); lmms-eval 0.7.3 (`tasks/mmmu/utils.py`).
///
/// Domains' and overall figures are shares of questions, not means of subjects. Where the published
/// code draws a letter at random since it found none, the draw hangs on the item alone; `drawn`
/// says how often, and `accuracy_without_draws` counts draws as wrong.
///
/// Of a question whose options are not known (only its answer is), the reply itself is the letter.
///
/// @param letters reads a reply to a question with options
/// @param open marks a reply to a question without
record MmmuRule(String name, Letters letters, Open open) implements Rule {
    interface Open {
        Mark mark(Item item, List<String> golds, String reply);
    }

    /// How often the published code would have drawn a letter.
    static final String DRAWN = "drawn";

    static final String WITHOUT_DRAWS = "accuracy_without_draws";
    private static final long DRAWS = 42;

    /// The benchmark's own.
    static MmmuRule official() {
        return new MmmuRule("official", Letters.MMMU, (_, golds, reply) -> phrases(golds, reply));
    }

    /// An open question is one of two options: A, its answer, and B, "Other Answers". An answer
    /// that is a list of right ones is one text there, as in VLMEvalKit's file.
    static MmmuRule vlmevalkit() {
        return new MmmuRule("vlmevalkit", Letters.VLMEVALKIT, MmmuRule::orOtherAnswers);
    }

    /// As the official one but for some letters; and where the table holds a list of right answers
    /// as a text, it is compared as that text.
    static MmmuRule lmmsEval() {
        return new MmmuRule(
                "lmms-eval",
                Letters.LMMS_EVAL_MMMU,
                (item, golds, reply) -> {
                    String written = item.facets().get(MmmuItem.WRITTEN);
                    return phrases(written == null ? golds : List.of(written), reply);
                });
    }

    @Override
    public Mark mark(Item item, String reply) {
        return switch (item.task()) {
            case Task.Choice choice -> letter(item, choice, reply);
            case Task.Open task when MmmuItem.isLetterOnly(item) -> asIs(task.golds(), reply);
            case Task.Open task -> open.mark(item, task.golds(), reply);
            case Task.YesNo _, Task.TrueFalse _ ->
                    throw new IllegalStateException(item.place() + " is no question of MMMU");
        };
    }

    private Mark letter(Item item, Task.Choice choice, String reply) {
        String letter = letters.letter(reply, choice.options()).orElse(null);
        if (letter != null || !letters.draws()) {
            return Mark.of(letter, choice.gold());
        }
        List<String> all = choice.answers();
        String drawn = all.get(Seeds.of(DRAWS, item.id()).nextInt(all.size()));
        return new Mark(null, drawn.equals(choice.gold()) ? 1 : 0);
    }

    private static Mark asIs(List<String> golds, String reply) {
        return new Mark(reply.isBlank() ? null : reply, Letters.correct(golds, reply) ? 1 : 0);
    }

    private static Mark phrases(List<String> golds, String reply) {
        List<OpenAnswers.Value> values = OpenAnswers.parse(reply);
        String parsed =
                values.stream().map(OpenAnswers.Value::text).collect(Collectors.joining("; "));
        return new Mark(
                parsed.isBlank() ? null : parsed, OpenAnswers.correct(golds, values) ? 1 : 0);
    }

    private static Mark orOtherAnswers(Item item, List<String> golds, String reply) {
        String written = golds.size() == 1 ? golds.getFirst() : PythonList.write(golds);
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("A", item.facets().getOrDefault(MmmuItem.WRITTEN, written));
        options.put("B", "Other Answers");
        return Mark.of(Letters.VLMEVALKIT.letter(reply, options).orElse(null), "A");
    }

    @Override
    public void count(List<Marked> cluster, Sums sums) {
        for (Marked marked : cluster) {
            double score = marked.mark().score();
            sums.add(Accuracy.ACCURACY, score, 1);
            if (letters.draws()) {
                boolean drawn =
                        marked.mark().parsed() == null
                                && marked.item().task() instanceof Task.Choice;
                sums.add(WITHOUT_DRAWS, drawn ? 0 : score, 1);
                sums.add(DRAWN, drawn ? 1 : 0, 1);
            }
            MmmuItem.slices(marked.item())
                    .forEach(slice ->
                            sums.add(Accuracy.ACCURACY, slice.facet(), slice.value(), score, 1));
        }
    }

    @Override
    public List<String> headline() {
        return List.of(Accuracy.ACCURACY);
    }
}
