package dev.locative.model;

import dev.locative.net.Backoff;
import dev.locative.net.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Fetches a file: goes on with what an earlier attempt left, comes back after breaks, and puts the
/// file in its place only when it is whole and what it should be. One at a time.
///
/// @param pause waits between attempts
/// @param freeSpace of the disk under a folder, in bytes
/// @param nanos a clock for rates
/// @param told progress and what went wrong
record Download(
        HttpClient client,
        Pause pause,
        Patience patience,
        ToLongFunction<Path> freeSpace,
        LongSupplier nanos,
        Consumer<PullEvent> told) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(32);

    /// Hashing so much again takes long enough to be told.
    private static final long LARGE = 200L << 20;

    /// @param told whether the digest was checked against one that was known or told by the hub
    record Fetched(long size, String sha256, boolean told) {}

    /// @throws DownloadException when it cannot be had
    /// @throws UncheckedIOException when it cannot be written
    /// @throws InterruptedException when the thread was interrupted; what came is kept
    Fetched run(Wanted wanted) throws InterruptedException {
        long left = Files.exists(PartFile.part(wanted.to())) ? sizeOf(wanted) : 0;
        if (left > LARGE) {
            note(
                    "reading again the "
                            + ByteCount.shown(left)
                            + " of "
                            + wanted.file()
                            + " that are here");
        }
        try (PartFile part = new PartFile(wanted.to(), wanted.of())) {
            fetch(wanted, part);
            if (part.isJoined() && !isRight(wanted, part)) {
                part.discard();
                note(
                        wanted.file()
                                + ": its pieces do not fit together, so it is fetched again whole");
                fetch(wanted, part);
            }
            Fetched done = checked(wanted, part);
            part.finish();
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + wanted.to() + ": " + e.getMessage(), e);
        }
    }

    private void fetch(Wanted wanted, PartFile part) throws IOException, InterruptedException {
        if (part.size() > 0) {
            note("going on with " + wanted.file() + " at " + ByteCount.shown(part.size()));
        }
        Backoff backoff =
                new Backoff(FIRST_PAUSE, LONGEST_PAUSE, Duration.ZERO, wanted.url().hashCode());
        int failures = 0;
        while (!isWhole(part)) {
            long before = part.size();
            try {
                new Attempt(this, wanted, part).run();
            } catch (Broken e) {
                failures = gained(part, before) ? 1 : failures + 1;
                if (failures >= patience.attempts()) {
                    throw new DownloadException(givenUp(part, failures, e), e);
                }
                rest(part, backoff.after(failures, e.pause()), e);
            }
        }
    }

    private static boolean isWhole(PartFile part) {
        Tag tag = part.tag();
        return tag != null && tag.total() >= 0 && part.size() == tag.total();
    }

    /// A hundredth of the file, or a megabyte, is worth trying on for.
    private static boolean gained(PartFile part, long before) {
        Tag tag = part.tag();
        long total = tag == null ? -1 : tag.total();
        long enough = total < 0 ? 1 << 20 : Math.clamp(total / 100, 1, 1 << 20);
        return part.size() - before >= enough;
    }

    private static @Nullable String due(Wanted wanted, PartFile part) {
        Tag tag = part.tag();
        return wanted.sha256() != null ? wanted.sha256() : tag == null ? null : tag.toldSha256();
    }

    private static boolean isRight(Wanted wanted, PartFile part) {
        String due = due(wanted, part);
        return due == null || due.equals(part.sha256());
    }

    private Fetched checked(Wanted wanted, PartFile part) throws IOException {
        if (wanted.size() >= 0 && part.size() != wanted.size()) {
            long size = part.size();
            part.discard();
            throw new DownloadException(
                    "%s came with %,d bytes instead of %,d; nothing is kept"
                            .formatted(wanted.file(), size, wanted.size()));
        }
        String sha256 = part.sha256();
        String due = due(wanted, part);
        if (due != null && !due.equals(sha256)) {
            part.discard();
            throw new DownloadException(
                    "%s from %s has the sha256 %s instead of %s (%s): it was damaged on the way, or its source has changed; nothing is kept"
                            .formatted(
                                    wanted.file(),
                                    Uris.shown(wanted.url()),
                                    sha256,
                                    due,
                                    wanted.sha256() != null ? "the catalogue's" : "the hub's own"));
        }
        return new Fetched(part.size(), sha256, due != null);
    }

    private void rest(PartFile part, Duration time, Broken why) throws InterruptedException {
        if (time.compareTo(patience.longest()) > 0) {
            throw new DownloadException(
                    why.getMessage()
                            + ", which wants to be left alone for "
                            + time.toMinutes()
                            + " minutes; run the same command then: it goes on from "
                            + ByteCount.shown(part.size()),
                    why);
        }
        note(
                why.getMessage()
                        + "; again in "
                        + seconds(time)
                        + " s"
                        + (part.size() == 0 ? "" : ", from " + ByteCount.shown(part.size())));
        pause.await(time);
    }

    private static String seconds(Duration time) {
        return time.toMillis() < 9_500
                ? "%.1f".formatted(time.toMillis() / 1e3)
                : String.valueOf(time.toSeconds());
    }

    private static String givenUp(PartFile part, int failures, Broken why) {
        String times = "%s, %d times in a row".formatted(why.getMessage(), failures);
        return part.size() == 0
                ? times + "; the same command tries again"
                : "%s; %s are kept, and the same command goes on from there"
                        .formatted(times, ByteCount.shown(part.size()));
    }

    private static long sizeOf(Wanted wanted) {
        try {
            return Files.size(PartFile.part(wanted.to()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + wanted.to() + ": " + e, e);
        }
    }

    void note(String text) {
        told.accept(new PullEvent.Note(text));
    }
}
