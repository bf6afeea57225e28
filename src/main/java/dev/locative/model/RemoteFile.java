package dev.locative.model;

import org.jspecify.annotations.Nullable;

/// One file of a catalogue's entry.
///
/// @param path below the entry's address and its folder on disk, as `onnx/text_model.onnx`
/// @param size in bytes, -1 when it is not known for certain
/// @param about what the catalogue says of the size where it knows no more, in bytes, else -1
/// @param sha256 hex, null when it is not known: then the first pull is believed
public record RemoteFile(String path, long size, long about, @Nullable String sha256) {
    /// The file of another revision, of which the catalogue knows nothing but the path.
    RemoteFile unknown() {
        return new RemoteFile(path, -1, Math.max(size, about), null);
    }

    /// The size to plan with, -1 when nobody knows.
    public long expected() {
        return size >= 0 ? size : about;
    }
}
