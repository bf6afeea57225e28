package dev.locative.app;

/// Hears how a selection gets on. Called by the job's own thread.
public interface SelectListener {
    /// Something that the user should know, in one line.
    void said(String line);

    /// After each batch.
    ///
    /// @param share how much of the dump is done, 0 to 1
    void progress(SelectSummary soFar, double share);
}
