package dev.locative.source.web;

import dev.locative.data.Sha256;
import java.time.Instant;

/// What is remembered of a URL.
sealed interface UrlEntry {
    /// @param content names the file in the cache; it may have had to go since
    record Kept(Sha256 content) implements UrlEntry {}

    /// @param reason a few words
    /// @param detail the whole, without the URL
    /// @param at when it was asked, to the second
    /// @param dead whether it is remembered for the longer time
    /// @param limit how many bytes an image could have had, where it had more; else 0
    record Failed(String reason, String detail, Instant at, boolean dead, long limit)
            implements UrlEntry {}
}
