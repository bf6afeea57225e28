package dev.locative.pipeline;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import java.util.List;

/// Judges a sample's set of pairs: duplicates are found within the set, and what costs much (an
/// image embedding) is done once for it. Thread-safe.
public interface Filter {
    /// The check's name in verdicts, statistics and `--filters`.
    String name();

    /// One verdict per pair, in order.
    List<Verdict> judge(Sample sample, List<QaPair> pairs);
}
