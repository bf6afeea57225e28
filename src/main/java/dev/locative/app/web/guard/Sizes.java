package dev.locative.app.web.guard;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How long the parts of a request may be.
///
/// @param bodyBytes of any body but the next
/// @param uploadBytes of uploaded captions
record Sizes(long bodyBytes, long uploadBytes) {
    private static final int ADDRESS = 8_000;
    private static final int HEADERS = 16_000;
    private static final int HEADER_COUNT = 100;
    private static final long SESSION = 4_096;

    /// The longest body that is read.
    long limit(Asked asked) {
        if (asked.path().equals(Routes.SESSION)) {
            return SESSION;
        }
        return Routes.isUpload(asked) ? uploadBytes : bodyBytes;
    }

    /// Looks at what is announced; nothing of the body is read yet.
    ///
    /// @param address path and query
    @Nullable Refused refusal(Asked asked, String address) {
        if (address.length() > ADDRESS) {
            return new Refused(414, "the address is longer than %,d characters".formatted(ADDRESS));
        }
        long letters = 0;
        for (Map.Entry<String, String> header : asked.headers()) {
            letters += header.getKey().length() + header.getValue().length();
        }
        if (letters > HEADERS || asked.headers().size() > HEADER_COUNT) {
            return new Refused(
                    431,
                    "more than %,d characters, or %d lines, of headers"
                            .formatted(HEADERS, HEADER_COUNT));
        }
        String length = asked.header("Content-Length");
        if (length == null) {
            return null;
        }
        if (!length.matches("[0-9]{1,19}")) {
            return new Refused(400, "the header Content-Length is no number");
        }
        return length.length() > 18 || Long.parseLong(length) > limit(asked)
                ? tooLong(limit(asked))
                : null;
    }

    static Refused tooLong(long limit) {
        return new Refused(
                413,
                "the body is longer than %,d bytes, the most that is taken here".formatted(limit));
    }
}
