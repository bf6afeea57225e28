package dev.locative.app;

import dev.locative.data.Outcome;
import dev.locative.pipeline.RunEvent;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Everything that Locative does, one method a job. Commands and web endpoints call only this.
public final class Jobs {
    private final Parts parts;

    public Jobs() {
        this(new Recipes());
    }

    Jobs(Parts parts) {
        this.parts = parts;
    }

    /// Takes a dump through a recipe into a run directory, or resumes that.
    ///
    /// @param watcher told of events, from several threads
    /// @throws IllegalArgumentException when an option is wrong, or the directory holds another run
    /// @throws java.io.UncheckedIOException when a file cannot be read, or the ledger not be
    ///   written
    public SynthesizeSummary synthesize(SynthesizeRequest request, Consumer<RunEvent> watcher) {
        return new Synthesis(parts, request).run(watcher);
    }

    /// What `synthesize` would make of the first samples, 20 unless the request limits them;
    /// nothing is written. The caller closes the stream.
    public Stream<Outcome> preview(SynthesizeRequest request) {
        return new Synthesis(parts, request).preview();
    }

    /// Judges a run's pairs again at other cut-offs, into a run directory of its own.
    ///
    /// @throws IllegalArgumentException when there is no run, or a check has no scores in it
    public RetuneSummary retune(RetuneRequest request) {
        return Retuning.run(request);
    }
}
