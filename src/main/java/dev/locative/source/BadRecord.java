package dev.locative.source;

/// Why a record is no sample, in words for `rejected.jsonl`. Carries no stack trace: a broken dump
/// throws millions.
final class BadRecord extends Exception {
    private static final long serialVersionUID = 1L;

    BadRecord(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
