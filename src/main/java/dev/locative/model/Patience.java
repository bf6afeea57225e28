package dev.locative.model;

import java.time.Duration;

/// How long and how often a download puts up with its server.
///
/// @param attempts failures in a row, without progress between, after which it gives up
/// @param silence no byte for so long is a broken connection
/// @param longest the longest pause; a server that asks for more is told to the user
record Patience(int attempts, Duration silence, Duration longest) {
    static final Patience USUAL = new Patience(6, Duration.ofSeconds(60), Duration.ofMinutes(5));
}
