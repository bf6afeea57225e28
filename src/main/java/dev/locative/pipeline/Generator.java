package dev.locative.pipeline;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import java.util.List;

/// Writes question-answer pairs about a sample. Thread-safe.
public interface Generator {
    String name();

    List<QaPair> generate(Sample sample);
}
