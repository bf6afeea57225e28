package dev.locative.model;

import org.jspecify.annotations.Nullable;

/// By what a server tells one version of a file from another.
///
/// @param of what the file is: see [Wanted#of]
/// @param etag of the server that gave the bytes, strong, null when it gave none
/// @param lastModified the same server's date, null when it gave none
/// @param linked the hub's own name of the content, a sha256 for large files; null elsewhere
/// @param total in bytes, -1 when the server did not say
record Tag(
        String of,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String linked,
        long total) {

    /// What a server is to compare before it goes on with the file, null when it gave nothing.
    @Nullable String validator() {
        return etag != null ? etag : lastModified;
    }

    /// The sha256 that the hub told, null when it told none.
    @Nullable String toldSha256() {
        return linked != null && linked.matches("[0-9a-f]{64}") ? linked : null;
    }

    /// Whether bytes under both tags are of one version, as far as they tell.
    boolean agrees(Tag other) {
        return (linked == null || other.linked == null || linked.equals(other.linked))
                && (sameContent(other)
                        || etag == null
                        || other.etag == null
                        || etag.equals(other.etag))
                && (total < 0 || other.total < 0 || total == other.total);
    }

    private boolean sameContent(Tag other) {
        return linked != null && linked.equals(other.linked);
    }
}
