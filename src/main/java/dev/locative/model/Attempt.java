package dev.locative.model;

import dev.locative.net.Pieces;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request for what is missing of a file, and what came of it.
record Attempt(Download download, Wanted wanted, PartFile part) {
    /// Left free on the disk.
    private static final long SPARE = 64L << 20;

    /// @throws Broken when another attempt may go better
    /// @throws DownloadException when there is no use in one
    void run() throws IOException, InterruptedException {
        Tag have = part.size() > 0 ? usable() : null;
        Exchange exchange = new Exchange(download.client(), download.patience().silence());
        Exchange.Answer answer = exchange.ask(wanted, have, part.size());
        try (Pieces body = answer.response().body()) {
            Reception reception = new Reception(wanted, part, answer);
            boolean fresh = part.size() > 0 && answer.response().statusCode() == 200;
            if (fresh) {
                download.note(
                        "the server begins "
                                + wanted.file()
                                + " anew: it does not resume, or has another version");
            }
            if (reception.begin()) {
                compareSize(answer);
                refuseWithoutSpace();
                copy(reception, body);
            }
        }
    }

    /// What can be gone on with: a server that cannot tell versions apart could send the end of
    /// another one, which only a known digest would show.
    private @Nullable Tag usable() throws IOException {
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

    private void compareSize(Exchange.Answer answer) throws IOException {
        Tag tag = part.tag();
        long total = tag == null ? -1 : tag.total();
        if (wanted.size() >= 0 && total >= 0 && total != wanted.size()) {
            part.discard();
            throw new DownloadException(
                    "%s has %,d bytes, but %s should have %,d: its source has changed, or something stands between"
                            .formatted(answer.shown(), total, wanted.file(), wanted.size()));
        }
    }

    private void refuseWithoutSpace() {
        Tag tag = part.tag();
        long total = tag != null && tag.total() >= 0 ? tag.total() : wanted.size();
        long free = download.freeSpace().applyAsLong(wanted.to().toAbsolutePath().getParent());
        long left = total < 0 ? -1 : total - part.size();
        if (free - SPARE < Math.max(0, left)) {
            throw new DownloadException(
                    "%s needs %s more, but only %s are free under %s: make room, or choose another disk"
                            .formatted(
                                    wanted.file(),
                                    left < 0 ? "room" : ByteCount.shown(left),
                                    ByteCount.shown(free),
                                    wanted.to().getParent()));
        }
    }

    private void copy(Reception reception, Pieces body) throws IOException, InterruptedException {
        long began = download.nanos().getAsLong();
        long first = part.size();
        Tag tag = part.tag();
        long total = tag == null ? -1 : tag.total();
        for (List<ByteBuffer> buffers = next(body); buffers != null; buffers = next(body)) {
            long before = part.size();
            reception.append(buffers);
            if (total < 0 && part.size() / SPARE > before / SPARE) {
                refuseWithoutSpace();
            }
            double seconds = Math.max(download.nanos().getAsLong() - began, 1) / 1e9;
            download.told()
                    .accept(
                            new PullEvent.Progress(
                                    wanted.file(),
                                    part.size(),
                                    total,
                                    (part.size() - first) / seconds));
        }
        if (total < 0) {
            part.end();
        } else if (part.size() < total) {
            throw new Broken("the connection ended early", null, null);
        }
    }

    private @Nullable List<ByteBuffer> next(Pieces body) throws IOException, InterruptedException {
        Duration silence = download.patience().silence();
        return switch (body.next(silence)) {
            case null ->
                    throw new Broken(
                            "the server fell silent: nothing came for "
                                    + silence.toSeconds()
                                    + " s",
                            null,
                            null);
            case Pieces.Piece.Bytes(List<ByteBuffer> buffers) -> buffers;
            case Pieces.Piece.End _ -> null;
            case Pieces.Piece.Lost(Throwable why) ->
                    throw new Broken(
                            why.getMessage() == null
                                    ? "the connection broke"
                                    : "the connection broke: " + why.getMessage(),
                            null,
                            why);
        };
    }
}
