package dev.locative.app.runs;

import dev.locative.pipeline.JsonFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The tickets of a folder of runs, a file each in its `.service`.
record Tickets(Path folder) {
    private static final String SUFFIX = ".json";

    static Tickets beside(Path runs) {
        try {
            return new Tickets(Files.createDirectories(runs.resolve(".service")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder in " + runs + ": " + e, e);
        }
    }

    /// Oldest first.
    List<Ticket> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .map(file -> JsonFile.read(file, Ticket.class))
                    .sorted(Comparator.comparing(Ticket::created))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + ": " + e, e);
        }
    }

    void keep(Ticket ticket) {
        JsonFile.write(folder.resolve(ticket.id() + SUFFIX), ticket);
    }

    /// Where a run's uploaded captions lie.
    Path upload(String id) {
        return folder.resolve(id + ".captions.jsonl");
    }
}
