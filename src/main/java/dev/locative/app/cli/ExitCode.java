package dev.locative.app.cli;

/// What `./locative` returns to the shell.
final class ExitCode {
    static final int OK = 0;
    static final int ERROR = 1;
    static final int USAGE = 2;

    /// The job ended, but samples failed, or more were rejected than kept.
    static final int FAILURES = 3;

    private ExitCode() {}
}
