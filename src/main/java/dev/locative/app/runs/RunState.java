package dev.locative.app.runs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How it stands with a run.
public enum RunState {
    /// It waits for its turn.
    QUEUED,
    RUNNING,
    /// Somebody cancelled it, and the samples in flight are the last.
    STOPPING,
    FINISHED,
    /// The process ended in the middle of it; it can be resumed.
    INTERRUPTED,
    /// Somebody ended it; what was done is kept, and it can be resumed.
    CANCELLED,
    /// It stopped by an error; it can be resumed when that is mended.
    FAILED,
    /// Another process works on it: a command, say.
    ELSEWHERE;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static RunState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /// Whether it waits or works in this process.
    public boolean live() {
        return this == QUEUED || this == RUNNING || this == STOPPING;
    }
}
