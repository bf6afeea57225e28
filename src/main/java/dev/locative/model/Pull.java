package dev.locative.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings the chosen parts of one entry into its folder.
final class Pull {
    private final Placed placed;
    private final List<Entry.Part> parts;
    private final List<RemoteFile> files;
    private final boolean offline;
    private final Network network;
    private final Consumer<PullEvent> told;
    private int fetched;
    private int linked;
    private long bytes;

    Pull(
            Placed placed,
            List<Entry.Part> parts,
            boolean offline,
            Network network,
            Consumer<PullEvent> told) {
        this.placed = placed;
        this.parts = parts;
        this.offline = offline;
        this.network = network;
        this.told = told;
        files = parts.stream().flatMap(part -> part.files().stream()).toList();
    }

    Pulled run() {
        note(plan());
        refuseOffline();
        try (FolderLock _ =
                        FolderLock.take(
                                placed.folder(),
                                network.pause(),
                                () ->
                                        note(
                                                "waiting: another process pulls into "
                                                        + placed.folder()));
                Network.Line line = network.open(told)) {
            refuseWithoutSpace();
            for (RemoteFile file : files) {
                bring(file, line);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted; what came is kept, and the same command goes on", e);
        }
        List<Path> paths =
                files.stream().map(file -> placed.folder().resolve(file.path())).toList();
        return new Pulled(
                placed.entry().name(), placed.folder(), paths, fetched, linked, bytes, next(paths));
    }

    private void bring(RemoteFile file, Network.Line line) throws InterruptedException {
        switch (placed.holding(file)) {
            case Holding.Here _ -> {}
            case Holding.Cached(Path cached) -> {
                link(placed.folder().resolve(file.path()), cached);
                note(file.path() + ": used from Hugging Face's cache");
                linked++;
            }
            case Holding.Begun _, Holding.Absent _ -> fetch(file, line);
        }
    }

    private void fetch(RemoteFile file, Network.Line line) throws InterruptedException {
        Wanted wanted = placed.wanted(file);
        Download.Fetched done = line.download().run(wanted);
        Receipts.add(
                placed.folder(),
                placed.entry().name(),
                file.path(),
                new Receipts.Receipt(wanted.of(), done.size(), done.sha256(), done.told()));
        fetched++;
        bytes += done.size();
        note(
                file.path()
                        + ": "
                        + ByteCount.shown(done.size())
                        + ", sha256 "
                        + done.sha256()
                        + (done.told()
                                ? ", as it should be"
                                : ": unknown beforehand, so it is recorded and compared from now on"));
    }

    /// What is about to happen, before it does.
    private String plan() {
        Entry entry = placed.entry();
        long size = files.stream().mapToLong(file -> Math.max(0, file.expected())).sum();
        boolean exact = files.stream().allMatch(file -> file.size() >= 0);
        boolean known = files.stream().anyMatch(file -> file.expected() >= 0);
        return "%s%s: %d %s, %s, licence %s%s -> %s"
                .formatted(
                        entry.name(),
                        entry.parts().size() == 1
                                ? ""
                                : " ("
                                        + String.join(
                                                ", ", parts.stream().map(Entry.Part::name).toList())
                                        + ")",
                        files.size(),
                        files.size() == 1 ? "file" : "files",
                        exact
                                ? ByteCount.shown(size)
                                : known ? "about " + ByteCount.shown(size) : "unknown size",
                        entry.licence(),
                        entry.licenceUrl() == null ? "" : " (" + entry.licenceUrl() + ")",
                        placed.folder());
    }

    private void refuseOffline() {
        List<String> missing =
                files.stream()
                        .filter(file ->
                                switch (placed.holding(file)) {
                                    case Holding.Here _, Holding.Cached _ -> false;
                                    case Holding.Begun _, Holding.Absent _ -> true;
                                })
                        .map(RemoteFile::path)
                        .toList();
        if (offline && !missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "offline (--offline or HF_HUB_OFFLINE), but not on this machine of "
                            + placed.entry().name()
                            + ": "
                            + String.join(", ", missing)
                            + "; put them into "
                            + placed.folder()
                            + ", or pull where there is a network");
        }
    }

    /// All that is still to come, as far as its size is known.
    private void refuseWithoutSpace() {
        long need = 0;
        for (RemoteFile file : files) {
            need +=
                    switch (placed.holding(file)) {
                        case Holding.Here _, Holding.Cached _ -> 0;
                        case Holding.Begun(long there) -> Math.max(0, file.expected() - there);
                        case Holding.Absent _ -> Math.max(0, file.expected());
                    };
        }
        long free = network.freeSpace().applyAsLong(placed.folder());
        if (need > free) {
            throw new DownloadException(
                    "%s needs %s more, but only %s are free under %s: make room, or set LOCATIVE_HOME to another disk"
                            .formatted(
                                    placed.entry().name(),
                                    ByteCount.shown(need),
                                    ByteCount.shown(free),
                                    placed.folder()));
        }
    }

    /// A link where the file system has links, else a copy.
    private static void link(Path own, Path cached) {
        try {
            Files.createDirectories(own.getParent());
            Files.deleteIfExists(own);
            try {
                Files.createSymbolicLink(own, cached.toAbsolutePath());
            } catch (UnsupportedOperationException | FileSystemException e) {
                Path copy = own.resolveSibling(own.getFileName() + ".copy");
                Files.copy(cached, copy, StandardCopyOption.REPLACE_EXISTING);
                Files.move(copy, own, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + own + ": " + e.getMessage(), e);
        }
    }

    private @Nullable String next(List<Path> paths) {
        List<String> all = new ArrayList<>();
        parts.forEach(part -> {
            if (part.next() != null) {
                all.add(part.next());
            }
        });
        String next = all.isEmpty() ? placed.entry().next() : all.getFirst();
        return next == null
                ? null
                : next.replace("{folder}", quoted(placed.folder()))
                        .replace("{file}", quoted(paths.getFirst()));
    }

    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[\\w./@:+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private void note(String text) {
        told.accept(new PullEvent.Note(text));
    }
}
