package dev.locative.data;

import java.util.List;

/// What became of one sample: the ledger's unit.
public sealed interface Outcome {
    Sample sample();

    /// A gate turned the sample away. Final: never tried again.
    record Refused(Sample sample, Verdict.Drop why) implements Outcome {}

    /// The generator answered; the list may be empty. Final.
    record Answered(Sample sample, List<Judged> pairs) implements Outcome {
        public Answered {
            pairs = List.copyOf(pairs);
        }
    }

    /// Something broke; tried again by the next run over the same directory.
    ///
    /// @param stage where it broke: a gate's or filter's name, or `generate`
    /// @param error the message, with what to do where known
    record Failed(Sample sample, String stage, String error) implements Outcome {}
}
