package dev.locative.app.runs;

import dev.locative.data.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The key that requests must know. Only its digest is kept.
public final class ApiKey {
    /// A shorter one could be guessed.
    public static final int SHORTEST = 16;

    private final byte[] digest;

    private ApiKey(byte[] digest) {
        this.digest = digest;
    }

    /// @param text spaces and line ends around it are dropped
    /// @param where it was found, for the message
    /// @throws IllegalArgumentException when it is too short, or holds what no header can carry
    public static ApiKey of(String text, String where) {
        String key = text.strip();
        if (key.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "%s: a key has at least %d characters, and this one has %d; 'openssl rand -hex 24' makes one"
                            .formatted(where, SHORTEST, key.length()));
        }
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    where
                            + ": a key is of ASCII letters, digits and signs, without spaces, since"
                            + " it travels in a header");
        }
        return new ApiKey(digest(key));
    }

    private static byte[] digest(String key) {
        return Sha256.digest().digest(key.getBytes(StandardCharsets.UTF_8));
    }

    /// Takes as long whatever the two have in common.
    public boolean matches(String given) {
        return MessageDigest.isEqual(digest, digest(given));
    }
}
