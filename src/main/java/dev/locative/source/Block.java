package dev.locative.source;

import dev.locative.pipeline.Entry;
import org.jspecify.annotations.Nullable;

/// Some complete records of a text file, as they stand there.
///
/// @param length how much of `data` counts
/// @param line 1-based number of the first line
/// @param offset 0-based offset of the first byte in the unpacked file
/// @param onDisk how many bytes of the packed file it stands for
/// @param damage what ended or interrupted the text after these records
record Block(
        byte[] data,
        int length,
        long line,
        long offset,
        long onDisk,
        Entry.@Nullable Rejected damage) {}
