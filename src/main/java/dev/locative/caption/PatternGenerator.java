package dev.locative.caption;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Statement;
import dev.locative.pipeline.Generator;
import dev.locative.statement.Wording;
import java.util.List;
import java.util.function.Function;

/// The embedded generator: reads what a caption states by grammar, and words it as pairs. Needs no
/// model of its own; as thread-safe as its reader.
public final class PatternGenerator implements Generator {
    private final Function<String, List<Statement>> reader;
    private final Wording wording;

    /// @param reader gives a caption's statements, in the caption's order
    public PatternGenerator(Function<String, List<Statement>> reader, Wording wording) {
        this.reader = reader;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "pattern";
    }

    @Override
    public List<QaPair> generate(Sample sample) {
        String caption = sample.caption();
        return caption == null ? List.of() : wording.word(sample, reader.apply(caption));
    }
}
