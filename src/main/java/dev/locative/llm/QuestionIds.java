package dev.locative.llm;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// What replies are found by: a generator's question has its sample's id, one that is asked beside
/// it has more after that.
public final class QuestionIds {
    private static final String GATE = " gate";
    private static final String JUDGE = " judge ";
    private static final Pattern BESIDE =
            Pattern.compile("(?:" + GATE + "|" + JUDGE + "[0-9a-f]{8})$");

    private QuestionIds() {}

    /// Whether the sample's caption is to be used.
    public static String gate(String sample) {
        return sample + GATE;
    }

    /// @param text the pair that is judged
    public static String judge(String sample, String text) {
        return sample + JUDGE + HexFormat.of().toHexDigits(text.hashCode());
    }

    /// Whether it is not the generator's.
    public static boolean beside(String id) {
        return BESIDE.matcher(id).find();
    }

    /// The sample that a question is about.
    public static String sample(String id) {
        return BESIDE.matcher(id).replaceFirst("");
    }
}
