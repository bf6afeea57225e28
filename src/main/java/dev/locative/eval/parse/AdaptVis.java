package dev.locative.eval.parse;

/// How the program of AdaptVis (shiqichen17/AdaptVis, `model_zoo/llava15.py`,
/// get_out_scores_wh_batched) marks replies to What's Up's sets asked with "Answer with left,
/// right, on or under.".
///
/// The golden word occurs anywhere in the reply, in any case, also inside another word or beside
/// other answers ("left or right" is right for both; "spoon" has "on"). The one exception: for the
/// golden word "on", a reply with "front".
public final class AdaptVis {
    private AdaptVis() {}

    public static boolean isRight(String gold, String reply) {
        String wanted = PythonText.lower(gold);
        String said = PythonText.lower(reply);
        return (reply.contains(gold) || said.contains(wanted))
                && !(wanted.equals("on") && said.contains("front"));
    }
}
