package dev.locative.eval.parse;

import java.util.List;

/// The published scorers of TextVQA: how each makes answers alike, and what part of a point a reply
/// then earns against the answers of (normally ten) people. A score is in 0..1.
///
/// Each person's answer is left out once; a reply earns min(1, same answers among the others / 3);
/// the score is the mean. With ten people, 0, 1, 2, 3, 4 same answers earn 0, 0.3, 0.6, 0.9, 1; one
/// person's answer alone earns 0.
public enum TextVqaDialect {
    /// The benchmark's own rule: EvalAIAnswerProcessor of mmf, as in LLaVA's `m4c_evaluator.py`. It
    /// scores sets of exactly ten answers and refuses others.
    EVALAI,
    /// lmms-eval, `tasks/textvqa/utils.py`: the same rule for any number of answers.
    LMMS_EVAL,
    /// VLMEvalKit, `vlmeval/dataset/utils/vqa_eval.py` (vqa_score): a full stop after a digit
    /// stays, "'s" is not split off, commas go as other marks do.
    VLMEVALKIT,
    /// GT-Vision-Lab/VQA, `vqaEval.py`: where all people gave the very same answer nothing is made
    /// alike, neither theirs nor the reply ("Two" then misses ten times "2"); only line breaks,
    /// tabs and spaces around go.
    VQA_ORIGINAL;

    private static final int PEOPLE = 10;

    /// An answer in the form that is compared.
    public String normalize(String answer) {
        return switch (this) {
            case EVALAI, LMMS_EVAL -> evalAi(answer);
            case VLMEVALKIT -> vqa(oneLine(answer), VqaPunctuation.Periods.AWAY_FROM_DIGITS);
            case VQA_ORIGINAL -> vqa(oneLine(answer), VqaPunctuation.Periods.BEFORE_NO_DIGIT);
        };
    }

    /// The points, 0..1, of a reply against people's answers.
    ///
    /// @throws IllegalArgumentException without answers, or where [#EVALAI] gets other than ten
    public double score(String reply, List<String> answers) {
        if (answers.isEmpty() || this == EVALAI && answers.size() != PEOPLE) {
            throw new IllegalArgumentException(
                    "TextVQA's rule %s needs %s to compare with, there are %d; look into the annotation file"
                            .formatted(
                                    this,
                                    this == EVALAI ? "ten answers" : "answers",
                                    answers.size()));
        }
        return points(
                this == VQA_ORIGINAL ? original(reply, answers) : same(reply, answers),
                answers.size());
    }

    private int same(String reply, List<String> answers) {
        String wanted = normalize(reply);
        int same = 0;
        String before = null;
        boolean equal = false;
        for (String answer : answers) {
            if (!answer.equals(before)) {
                equal = normalize(answer).equals(wanted);
                before = answer;
            }
            same += equal ? 1 : 0;
        }
        return same;
    }

    private int original(String reply, List<String> answers) {
        String first = oneLine(answers.getFirst());
        if (answers.stream().allMatch(answer -> oneLine(answer).equals(first))) {
            return first.equals(oneLine(reply)) ? answers.size() : 0;
        }
        return same(reply, answers);
    }

    private static double points(int same, int people) {
        double leftOutSame = same == 0 ? 0 : Math.min(1, (same - 1) / 3.0);
        double leftOutOther = Math.min(1, same / 3.0);
        return (same * leftOutSame + (people - same) * leftOutOther) / people;
    }

    private static String oneLine(String answer) {
        return PythonText.strip(answer.replace('\n', ' ').replace('\t', ' '));
    }

    private static String vqa(String text, VqaPunctuation.Periods periods) {
        return VqaWords.normalize(VqaPunctuation.strip(text, periods));
    }

    private static String evalAi(String answer) {
        String text =
                PythonText.lower(answer).replace(",", "").replace("?", "").replace("'s", " 's");
        return vqa(oneLine(PythonText.strip(text)), VqaPunctuation.Periods.BEFORE_NO_DIGIT);
    }
}
