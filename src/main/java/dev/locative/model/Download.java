package dev.locative.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    /// Left free on the disk.
    private static final long SPARE = 64L << 20;

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
                            + Bytes.shown(left)
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
            note("going on with " + wanted.file() + " at " + Bytes.shown(part.size()));
        }
        int failures = 0;
        while (!isWhole(part)) {
            long before = part.size();
            try {
                receive(wanted, part);
            } catch (Broken e) {
                failures = gained(part, before) ? 1 : failures + 1;
                if (failures >= patience.attempts()) {
                    throw new DownloadException(givenUp(part, failures, e), e);
                }
                rest(wanted, part, failures, e);
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

    private void receive(Wanted wanted, PartFile part) throws IOException, InterruptedException {
        Tag have = part.size() > 0 ? usable(wanted, part) : null;
        Exchange exchange = new Exchange(client, patience.silence());
        Exchange.Answer answer = exchange.ask(wanted, have, part.size());
        try (Body body = answer.response().body()) {
            Reception reception = new Reception(wanted, part, answer);
            boolean fresh = part.size() > 0 && answer.response().statusCode() == 200;
            if (fresh) {
                note(
                        "the server begins "
                                + wanted.file()
                                + " anew: it does not resume, or has another version");
            }
            if (reception.begin()) {
                compareSize(wanted, part, answer);
                refuseWithoutSpace(wanted, part);
                copy(wanted, part, reception, body);
            }
        }
    }

    /// What can be gone on with: a server that cannot tell versions apart could send the end of
    /// another one, which only a known digest would show.
    private static @Nullable Tag usable(Wanted wanted, PartFile part) throws IOException {
        Tag tag = part.tag();
        if (tag != null
                && tag.validator() == null
                && tag.linked() == null
                && wanted.sha256() == null) {
            part.discard();
            return null;
        }
        return tag;
    }

    private static void compareSize(Wanted wanted, PartFile part, Exchange.Answer answer)
            throws IOException {
        Tag tag = part.tag();
        long total = tag == null ? -1 : tag.total();
        if (wanted.size() >= 0 && total >= 0 && total != wanted.size()) {
            part.discard();
            throw new DownloadException(
                    "%s has %,d bytes, but %s should have %,d: its source has changed, or something stands between"
                            .formatted(answer.shown(), total, wanted.file(), wanted.size()));
        }
    }

    private void refuseWithoutSpace(Wanted wanted, PartFile part) {
        Tag tag = part.tag();
        long total = tag != null && tag.total() >= 0 ? tag.total() : wanted.size();
        long free = freeSpace.applyAsLong(wanted.to().toAbsolutePath().getParent());
        long left = total < 0 ? -1 : total - part.size();
        if (free - SPARE < Math.max(0, left)) {
            throw new DownloadException(
                    "%s needs %s more, but only %s are free under %s: make room, or choose another disk"
                            .formatted(
                                    wanted.file(),
                                    left < 0 ? "room" : Bytes.shown(left),
                                    Bytes.shown(free),
                                    wanted.to().getParent()));
        }
    }

    private void copy(Wanted wanted, PartFile part, Reception reception, Body body)
            throws IOException, InterruptedException {
        long began = nanos.getAsLong();
        long first = part.size();
        Tag tag = part.tag();
        long total = tag == null ? -1 : tag.total();
        for (List<ByteBuffer> buffers = next(wanted, body);
                buffers != null;
                buffers = next(wanted, body)) {
            long before = part.size();
            reception.append(buffers);
            if (total < 0 && part.size() / SPARE > before / SPARE) {
                refuseWithoutSpace(wanted, part);
            }
            double seconds = Math.max(nanos.getAsLong() - began, 1) / 1e9;
            told.accept(
                    new PullEvent.Progress(
                            wanted.file(), part.size(), total, (part.size() - first) / seconds));
        }
        if (total < 0) {
            part.end();
        } else if (part.size() < total) {
            throw new Broken("the connection ended early", null, null);
        }
    }

    private @Nullable List<ByteBuffer> next(Wanted wanted, Body body)
            throws IOException, InterruptedException {
        try {
            return body.next(patience.silence());
        } catch (HttpTimeoutException e) {
            throw new Broken("the server fell silent: " + e.getMessage(), null, e);
        } catch (IOException e) {
            String why = e.getMessage();
            throw new Broken(
                    why == null ? "the connection broke" : "the connection broke: " + why, null, e);
        }
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

    private void rest(Wanted wanted, PartFile part, int failures, Broken why)
            throws InterruptedException {
        Duration time = patience.pause(failures, why.pause(), wanted.url().hashCode());
        if (time.compareTo(patience.longest()) > 0) {
            throw new DownloadException(
                    why.getMessage()
                            + ", which wants to be left alone for "
                            + time.toMinutes()
                            + " minutes; run the same command then: it goes on from "
                            + Bytes.shown(part.size()),
                    why);
        }
        note(
                "%s; again in %s s, from %s"
                        .formatted(why.getMessage(), seconds(time), Bytes.shown(part.size())));
        pause.await(time);
    }

    private static String seconds(Duration time) {
        return time.toMillis() < 9_500
                ? "%.1f".formatted(time.toMillis() / 1e3)
                : String.valueOf(time.toSeconds());
    }

    private static String givenUp(PartFile part, int failures, Broken why) {
        return "%s, %d times in a row; %s, and the same command goes on from there"
                .formatted(why.getMessage(), failures, Bytes.shown(part.size()) + " are kept");
    }

    private static long sizeOf(Wanted wanted) {
        try {
            return Files.size(PartFile.part(wanted.to()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + wanted.to() + ": " + e, e);
        }
    }

    private void note(String text) {
        told.accept(new PullEvent.Note(text));
    }
}
