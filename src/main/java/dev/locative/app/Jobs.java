package dev.locative.app;

/// Everything that Locative does, one method a job. Commands and web endpoints call only this.
public final class Jobs {
    /// Writes a run's kept pairs in the shape that a trainer reads.
    ///
    /// @throws IllegalArgumentException when there is no run, it holds no kept pair, or the output
    ///   directory holds other files
    public ExportSummary export(ExportRequest request) {
        throw new UnsupportedOperationException(
                "the run's ledger cannot be read yet: " + request.run());
    }
}
