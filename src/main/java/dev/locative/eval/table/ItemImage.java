package dev.locative.eval.table;

import java.io.IOException;
import java.io.UncheckedIOException;

/// An image of a benchmark's item, still encoded and not yet read. Thread-safe.
public interface ItemImage {
    /// How large an image's file may be, bytes.
    int MAX_BYTES = 256 << 20;

    /// Where it is or should be, for messages.
    String name();

    /// Whether it is there, without reading it. That it can be decoded is not said.
    boolean present();

    /// The image's file, read anew at each call.
    ///
    /// @throws UncheckedIOException when it cannot be had; the message says what to do
    byte[] bytes();

    /// One that is not there.
    ///
    /// @param why the whole message: what was looked for, where, and what to do
    static ItemImage missing(String name, String why) {
        return new ItemImage() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean present() {
                return false;
            }

            @Override
            public byte[] bytes() {
                throw new UncheckedIOException(new IOException(why));
            }

            @Override
            public String toString() {
                return why;
            }
        };
    }
}
