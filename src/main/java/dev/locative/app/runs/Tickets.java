package dev.locative.app.runs;

import dev.locative.app.ErrorText;
import dev.locative.pipeline.JsonFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tickets of a folder of runs, a file each in its `.service`.
record Tickets(Path folder) {
    private static final System.Logger LOG = System.getLogger(Tickets.class.getName());
    private static final String SUFFIX = ".json";
    private static final String INCOMING = ".incoming";

    static Tickets beside(Path runs) {
        try {
            return new Tickets(Files.createDirectories(runs.resolve(".service")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder in " + runs + ": " + e, e);
        }
    }

    /// Oldest first. A file that is no ticket is named in the log and stays where it is: one run
    /// less must not keep the others from being served.
    List<Ticket> all() {
        List<Ticket> whole = new ArrayList<>();
        List<Path> damaged = new ArrayList<>();
        for (Path file : files(SUFFIX)) {
            try {
                @Nullable Ticket ticket = JsonFile.read(file, Ticket.class); // null of "null"
                whole.add(Ticket.of(ticket, id(file)));
            } catch (UncheckedIOException | IllegalArgumentException e) {
                damaged.add(file);
                LOG.log(Level.WARNING, "{0}: no ticket of a run: {1}", file, ErrorText.of(e));
            }
        }
        if (!damaged.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "{0} of {1} tickets in {2} cannot be read; their runs are shown as if a command had made them",
                    damaged.size(),
                    damaged.size() + whole.size(),
                    folder);
        }
        whole.sort(Comparator.comparing(Ticket::created).thenComparing(Ticket::id));
        return whole;
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private List<Path> files(String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + ": " + e, e);
        }
    }

    void keep(Ticket ticket) {
        JsonFile.write(folder.resolve(ticket.id() + SUFFIX), ticket);
    }

    /// Forgets a run, its uploaded captions too.
    void drop(String id) {
        delete(folder.resolve(id + SUFFIX));
        delete(upload(id));
    }

    /// Where a run's uploaded captions lie.
    Path upload(String id) {
        return folder.resolve(id + ".captions.jsonl");
    }

    /// Takes a file of captions in before it is known which run it belongs to: from another disk
    /// that takes its time.
    Path take(Path file) {
        Path taken = folder.resolve(file.getFileName() + INCOMING);
        move(file, taken);
        return taken;
    }

    /// A file taken in becomes a run's.
    void give(Path taken, String id) {
        move(taken, upload(id));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the uploaded captions: " + e, e);
        }
    }

    /// Deletes what was taken in and became no run's.
    void tidy() {
        files(INCOMING).forEach(Tickets::delete);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot delete {0}: {1}", file, e);
        }
    }
}
