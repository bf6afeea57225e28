package dev.locative.data;

import java.util.List;

/// What became of one sample: the ledger's unit.
public sealed interface Outcome {
    Sample sample();

    /// What the sample's model calls cost; [Usage#NONE] where no model was asked.
    Usage usage();

    /// A gate turned the sample away. Final: never tried again.
    record Refused(Sample sample, Verdict.Drop why, Usage usage) implements Outcome {
        public Refused(Sample sample, Verdict.Drop why) {
            this(sample, why, Usage.NONE);
        }
    }

    /// The generator answered; the list may be empty. Final.
    record Answered(Sample sample, List<Judged> pairs, Usage usage) implements Outcome {
        public Answered {
            pairs = List.copyOf(pairs);
        }

        public Answered(Sample sample, List<Judged> pairs) {
            this(sample, pairs, Usage.NONE);
        }
    }

    /// Something broke; tried again by the next run over the same directory.
    ///
    /// @param stage where it broke: a gate's or filter's name, or `generate`
    /// @param error the message, with what to do where known
    record Failed(Sample sample, String stage, String error, Usage usage) implements Outcome {
        public Failed(Sample sample, String stage, String error) {
            this(sample, stage, error, Usage.NONE);
        }
    }
}
