package dev.locative.explore;

import dev.locative.pipeline.LedgerStamp;
import dev.locative.pipeline.LedgerTail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What an index says of itself in its commits: how far it read which ledger, by which rules.
///
/// @param place after the last line that it read
/// @param bytes of the ledger before it
/// @param unreadable lines passed over
/// @param ledger by what the ledger is known again; empty at its beginning
/// @param rules what else documents depend on
record Stamp(LedgerTail.Place place, long bytes, long unreadable, String ledger, String rules) {
    /// Raise it when documents become others: old indexes are made anew.
    private static final String FORMAT = "1";

    /// Of an index that read nothing.
    static Stamp none(String taxonomy) {
        return new Stamp(LedgerTail.Place.START, 0, 0, "", FORMAT + " " + taxonomy);
    }

    /// Further in the same ledger.
    Stamp at(Path run, LedgerTail.Place end, long skipped) throws IOException {
        return new Stamp(
                end,
                LedgerStamp.bytesBefore(run, end),
                unreadable + skipped,
                LedgerStamp.of(run, end).orElse(""),
                rules);
    }

    /// Whether the run's ledger begins with what was read.
    boolean fits(Path run) throws IOException {
        return bytes == 0 || LedgerStamp.of(run, place).equals(Optional.of(ledger));
    }

    Map<String, String> write() {
        return Map.of(
                "segment", Integer.toString(place.segment()),
                "offset", Long.toString(place.offset()),
                "bytes", Long.toString(bytes),
                "unreadable", Long.toString(unreadable),
                "ledger", ledger,
                "rules", rules);
    }

    /// @throws NumberFormatException when another program wrote it
    static Stamp read(Map<String, String> data) {
        return new Stamp(
                new LedgerTail.Place(
                        Integer.parseInt(data.getOrDefault("segment", "")),
                        Long.parseLong(data.getOrDefault("offset", ""))),
                Long.parseLong(data.getOrDefault("bytes", "")),
                Long.parseLong(data.getOrDefault("unreadable", "")),
                data.getOrDefault("ledger", ""),
                data.getOrDefault("rules", ""));
    }
}
