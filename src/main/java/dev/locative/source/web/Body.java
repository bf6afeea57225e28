package dev.locative.source.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/// Reads what a server sends, no further than it can be an image of the size that is allowed.
final class Body {
    static final String TOO_LARGE = "too large";
    private static final int STEP = 16 << 10;

    private Body() {}

    /// @param limit how many bytes an image may have
    static Reply.Settled read(InputStream in, long limit) throws IOException {
        byte[] head = in.readNBytes(Signature.BYTES);
        if (!Signature.isImage(head)) {
            return notAnImage(
                    head.length == 0
                            ? "an empty answer"
                            : "it begins with the bytes " + HexFormat.of().formatHex(head));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(STEP);
        bytes.writeBytes(head);
        byte[] buffer = new byte[STEP];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (bytes.size() + (long) n > limit) {
                return tooLarge("more than the " + limit + " bytes that are allowed");
            }
            bytes.write(buffer, 0, n);
        }
        return new Reply.Content(bytes.toByteArray());
    }

    static Reply.Failure notAnImage(String detail) {
        return Reply.Failure.of(Reply.Kind.DEAD, "not an image", detail);
    }

    static Reply.Failure tooLarge(String detail) {
        return Reply.Failure.of(Reply.Kind.DEAD, TOO_LARGE, detail);
    }
}
