package dev.locative.eval.table;

/// A benchmark's files are not where the user has them; the message says which are looked for and
/// where they are published.
public final class AbsentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    AbsentException(String message) {
        super(message);
    }
}
