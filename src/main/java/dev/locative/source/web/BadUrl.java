package dev.locative.source.web;

/// A URL that is not asked.
final class BadUrl extends Exception {
    private static final long serialVersionUID = 1L;
    static final String MALFORMED = "bad URL";
    static final String SCHEME = "unsupported scheme";

    private final String reason;

    /// @param reason [#MALFORMED] or [#SCHEME]
    BadUrl(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    BadUrl(String message) {
        this(MALFORMED, message);
    }

    String reason() {
        return reason;
    }
}
