package dev.locative.pipeline;

import dev.locative.data.Sample;
import dev.locative.data.Verdict;

/// Decides whether a sample is worth asking about.
public interface Gate {
    String name();

    Verdict admit(Sample sample);
}
