package dev.locative.source.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest, of content or of a URL.
record Sha256(long a, long b, long c, long d) {
    static Sha256 of(byte[] content) {
        try {
            return read(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param hex 64 digits
    /// @throws IllegalArgumentException when it is something else
    static Sha256 parse(String hex) {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("no SHA-256: " + hex);
        }
        return read(HexFormat.of().parseHex(hex));
    }

    private static Sha256 read(byte[] digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new Sha256(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    /// 64 lower-case hexadecimal digits.
    String hex() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(a) + hex.toHexDigits(b) + hex.toHexDigits(c) + hex.toHexDigits(d);
    }
}
