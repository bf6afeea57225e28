package dev.locative.model;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file that is to be fetched.
///
/// @param url where it is asked for first
/// @param of what it is, the same for every mirror: a part of something else is not gone on with
/// @param file as the catalogue calls it
/// @param to where it will lie
/// @param size in bytes, -1 when unknown
/// @param sha256 hex, null when unknown
/// @param token sent to the server of `url` only, null when there is none
/// @param refused what to do where the server wants an account, for the message
/// @param missing what to do where there is no such file, for the message
record Wanted(
        URI url,
        String of,
        String file,
        Path to,
        long size,
        @Nullable String sha256,
        @Nullable Token token,
        String refused,
        String missing) {}
