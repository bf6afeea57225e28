package dev.locative.eval.table;

/// A row that cannot be read; the message says why, without its place.
final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken(String reason) {
        super(reason);
    }
}
