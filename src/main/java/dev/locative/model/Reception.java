package dev.locative.model;

import dev.locative.net.RetryAfter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One answer of a server, and what it means for the part that is there: to go on with it, to begin
/// anew, or that nothing can be had.
///
/// @param wanted what was asked for
/// @param part what is there
/// @param answer as it came
record Reception(Wanted wanted, PartFile part, Exchange.Answer answer) {
    private static final Pattern RANGE = Pattern.compile("bytes (?:(\\d+)-(\\d+)|\\*)/(\\d+|\\*)");

    /// Brings the part to where the body begins.
    ///
    /// @return whether there is a body to take; else the part is whole
    /// @throws Broken when the next attempt may go better
    /// @throws DownloadException when there is no use in another attempt
    boolean begin() throws IOException {
        int status = answer.response().statusCode();
        switch (status) {
            case 200 -> {
                refuseOddBodies();
                part.begin(tag(number(answer.header("Content-Length"))));
            }
            case 206 -> {
                refuseOddBodies();
                goOn();
            }
            case 416 -> {
                return isUnfinished();
            }
            case 401, 403 -> {
                if (!Uris.sameServer(answer.uri(), wanted.url())) {
                    // a signature that ran out: the next one is new
                    throw new Broken(status + " " + what(), null, null);
                }
                throw new DownloadException(status + " " + what() + ": " + wanted.refused());
            }
            case 404, 410 ->
                    throw new DownloadException(status + " " + what() + ": " + wanted.missing());
            case 408, 425, 429, 500, 502, 503, 504 ->
                    throw new Broken(
                            status + " " + what(),
                            RetryAfter.of(answer.response().headers(), InstantSource.system()),
                            null);
            default -> throw new DownloadException(status + " " + what());
        }
        return true;
    }

    private void goOn() throws IOException {
        Matcher range = RANGE.matcher(answer.header("Content-Range"));
        Tag had = part.tag();
        if (had == null || !range.matches() || range.group(1) == null) {
            throw startOver("sent a range that nobody asked for");
        }
        Tag now = tag(number(range.group(3)));
        if (Long.parseLong(range.group(1)) != part.size()) {
            throw startOver("sent another range than was asked for");
        }
        if (!now.agrees(had)) {
            throw startOver("has another version now");
        }
        part.join();
    }

    /// The server has no byte after those that are here.
    private boolean isUnfinished() throws IOException {
        Matcher range = RANGE.matcher(answer.header("Content-Range"));
        long total = range.matches() ? number(range.group(3)) : -1;
        Tag had = part.tag();
        if (had != null && part.size() > 0 && total == part.size() && total == had.total()) {
            return false;
        }
        throw startOver("has no such range");
    }

    private Broken startOver(String why) throws IOException {
        part.discard();
        return new Broken(
                answer.shown() + " " + why + ", so the file is fetched from its beginning",
                null,
                null);
    }

    /// A page to log in, or a file that was packed on the way, is not the file.
    private void refuseOddBodies() {
        String type = answer.header("Content-Type");
        if (type.startsWith("text/html") && !wanted.file().endsWith(".html")) {
            throw new DownloadException(
                    answer.shown()
                            + " sends a web page instead of "
                            + wanted.file()
                            + ": does a proxy or a login page stand between?");
        }
        String packed = answer.header("Content-Encoding");
        if (!packed.isEmpty() && !packed.equals("identity")) {
            throw new DownloadException(
                    answer.shown() + " sends " + wanted.file() + " packed as " + packed);
        }
    }

    private Tag tag(long total) {
        HttpHeaders headers = answer.response().headers();
        String etag = headers.firstValue("ETag").orElse(null);
        return new Tag(
                wanted.of(),
                etag == null || etag.startsWith("W/") ? null : etag,
                headers.firstValue("Last-Modified").orElse(null),
                answer.linked(),
                total);
    }

    private String what() {
        return "from " + answer.shown() + " for " + wanted.file();
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /// How many bytes may come at most, by the server's word or the catalogue's; -1 for any number.
    private long most() {
        Tag tag = part.tag();
        return tag != null && tag.total() >= 0 ? tag.total() : wanted.size();
    }

    /// Puts bytes behind those that are there.
    ///
    /// @throws DownloadException when there are more than the server spoke of, or the disk is full
    void append(List<ByteBuffer> buffers) throws IOException {
        long most = most();
        for (ByteBuffer bytes : buffers) {
            if (most >= 0 && part.size() + bytes.remaining() > most) {
                part.discard();
                throw new DownloadException(
                        "%s sends more than the %,d bytes of %s; nothing is kept"
                                .formatted(answer.shown(), most, wanted.file()));
            }
            try {
                part.append(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "cannot write "
                                + wanted.to()
                                + ": "
                                + e.getMessage()
                                + "; what is there is kept, and the same command goes on",
                        e);
            }
        }
    }
}
