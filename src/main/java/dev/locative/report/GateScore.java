package dev.locative.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.locative.data.Verdict;
import java.util.ArrayList;
import java.util.List;

/// How well a gate tells captions apart, as the paper's Table 8 measures it: a caption that states
/// a relation is a positive.
///
/// @param labels where the labels come from
/// @param passed spatial captions that passed
/// @param wrong captions without a relation that passed all the same: what precision is about
/// @param refused captions without a relation that were refused
/// @param missed spatial captions that were refused
/// @param errors the captions judged otherwise than by hand
public record GateScore(
        String labels, int passed, int wrong, int refused, int missed, List<Error> errors) {
    /// @param reason the gate's reason, or the reader's where the gate let it pass
    public record Error(String id, boolean spatial, String reason) {}

    public GateScore {
        errors = List.copyOf(errors);
    }

    /// @param verdicts one a caption, in their order
    public static GateScore of(
            String labels, List<LabelledCaption> captions, List<Verdict> verdicts) {
        int[] counts = new int[4];
        List<Error> errors = new ArrayList<>();
        for (int i = 0; i < captions.size(); i++) {
            LabelledCaption caption = captions.get(i);
            Verdict verdict = verdicts.get(i);
            boolean kept = verdict instanceof Verdict.Keep;
            counts[(caption.spatial() ? 0 : 2) + (kept ? 0 : 1)]++;
            if (kept != caption.spatial()) {
                String reason =
                        verdict instanceof Verdict.Drop drop
                                ? drop.reason()
                                : "passed, but: " + caption.why();
                errors.add(new Error(caption.id(), caption.spatial(), reason));
            }
        }
        return new GateScore(labels, counts[0], counts[2], counts[3], counts[1], errors);
    }

    /// Both sets of labels as one.
    public GateScore plus(String name, GateScore other) {
        List<Error> all = new ArrayList<>(errors);
        all.addAll(other.errors);
        return new GateScore(
                name,
                passed + other.passed,
                wrong + other.wrong,
                refused + other.refused,
                missed + other.missed,
                all);
    }

    @JsonProperty
    public int captions() {
        return passed + wrong + refused + missed;
    }

    @JsonProperty
    public double accuracy() {
        return (double) (passed + refused) / captions();
    }

    /// NaN when nothing passed.
    @JsonProperty
    public double precision() {
        return (double) passed / (passed + wrong);
    }

    @JsonProperty
    public double recall() {
        return (double) passed / (passed + missed);
    }

    @JsonProperty
    public double f1() {
        return 2.0 * passed / (2.0 * passed + wrong + missed);
    }
}
