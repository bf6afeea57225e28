package dev.locative.model;

/// A secret that is sent to one server only; it never shows itself.
final class Token {
    private final String secret;

    /// @param from where it was read, for the message
    Token(String secret, String from) {
        this.secret = secret.strip();
        if (!this.secret.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException(from + " holds no token: blanks or odd characters");
        }
    }

    String bearer() {
        return "Bearer " + secret;
    }

    @Override
    public String toString() {
        return "a token";
    }
}
