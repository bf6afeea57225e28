package dev.locative.app;

import dev.locative.model.Entry;
import dev.locative.model.RemoteFile;
import dev.locative.model.Status;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model, or a part of a data set, and how much of it is on this machine.
///
/// @param part of a data set; equal to the name for models
/// @param size in bytes as far as it is known, -1 when nothing is
/// @param exact whether the size is known for certain
/// @param unchecked how many of its files have no known sha256
/// @param state `not pulled`, `partial`, `pulled`, `in Hugging Face's cache`
/// @param folder where it lies or would lie
public record CatalogueRow(
        String name,
        String part,
        boolean usual,
        String role,
        String about,
        long size,
        boolean exact,
        long unchecked,
        String licence,
        @Nullable String licenceUrl,
        String source,
        List<String> files,
        String state,
        Path folder) {
    static CatalogueRow of(Status status) {
        Entry entry = status.entry();
        List<RemoteFile> files = status.part().files();
        return new CatalogueRow(
                entry.name(),
                status.part().name(),
                status.part().usual(),
                entry.role(),
                status.part().about().isEmpty() ? entry.about() : status.part().about(),
                status.size(),
                status.exact(),
                files.stream().filter(file -> file.sha256() == null).count(),
                entry.licence(),
                entry.licenceUrl(),
                entry.origin().name(),
                files.stream().map(RemoteFile::path).toList(),
                status.state().label(),
                status.folder());
    }
}
