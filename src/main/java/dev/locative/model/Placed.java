package dev.locative.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry with the folder that is its own.
///
/// @param folder need not be there
record Placed(Entry entry, Path folder, Places places) {
    /// Below which folder of ours an entry lies.
    static String folderName(Entry entry) {
        return entry.name().replace("/", "--");
    }

    Holding holding(RemoteFile file) {
        Path own = folder.resolve(file.path());
        if (Files.isRegularFile(own) && isOfUse(own, file)) {
            return new Holding.Here(own);
        }
        Path cached = cached(file);
        if (cached != null) {
            return new Holding.Cached(cached);
        }
        Path part = PartFile.part(own);
        return Files.isRegularFile(part) ? new Holding.Begun(size(part)) : new Holding.Absent();
    }

    @Nullable Path cached(RemoteFile file) {
        return entry.origin() instanceof Origin.Hub hub
                ? new HubCache(places.hubCache()).find(hub, file)
                : null;
    }

    /// The folder of Hugging Face's cache that holds all the files, null when none does.
    @Nullable Path cachedFolder() {
        if (!(entry.origin() instanceof Origin.Hub hub)) {
            return null;
        }
        Path snapshot = new HubCache(places.hubCache()).snapshot(hub);
        boolean whole =
                entry.files().stream()
                        .allMatch(file -> snapshot.resolve(file.path()).equals(cached(file)));
        return whole ? snapshot : null;
    }

    boolean isWhole() {
        return entry.files().stream().allMatch(file -> holding(file) instanceof Holding.Here);
    }

    Receipts.@Nullable Receipt receipt(RemoteFile file) {
        Receipts receipts = Receipts.read(folder);
        return receipts == null ? null : receipts.files().get(file.path());
    }

    Wanted wanted(RemoteFile file) {
        boolean hub = entry.origin() instanceof Origin.Hub;
        return new Wanted(
                url(file),
                of(file),
                file.path(),
                folder.resolve(file.path()),
                file.size(),
                file.sha256(),
                hub ? places.token() : null,
                refused(),
                missing());
    }

    private boolean isOfUse(Path own, RemoteFile file) {
        long size = size(own);
        if (file.size() >= 0 && size != file.size()) {
            return false;
        }
        Receipts.Receipt receipt = Files.isSymbolicLink(own) ? null : receipt(file);
        return receipt == null
                || size == receipt.size()
                        && (receipt.of().equals(of(file))
                                || receipt.sha256().equals(file.sha256()));
    }

    private String of(RemoteFile file) {
        return entry.origin().name() + " " + file.path();
    }

    private URI url(RemoteFile file) {
        return switch (entry.origin()) {
            case Origin.Web(URI base) -> base.resolve(file.path());
            case Origin.Hub(String repository, String revision) ->
                    URI.create(
                            String.join(
                                    "/",
                                    List.of(
                                            places.endpoint().toString(),
                                            repository,
                                            "resolve",
                                            URLEncoder.encode(revision, StandardCharsets.UTF_8),
                                            file.path())));
        };
    }

    private String missing() {
        return "the address of "
                + entry.name()
                + " in the catalogue may be out of date"
                + (entry.origin() instanceof Origin.Hub(_, String revision)
                                && !revision.equals("main")
                        ? "; --revision main asks for the newest"
                        : "");
    }

    private String refused() {
        if (!(entry.origin() instanceof Origin.Hub(String repository, _))) {
            return "the server gives it to nobody, or not without an account";
        }
        return "accept the licence at https://huggingface.co/"
                + repository
                + " while logged in, and set HF_TOKEN"
                + (places.token() == null
                        ? ""
                        : Uris.isPrivate(places.endpoint())
                                ? " (a token is set, but is not let in)"
                                : " (a token is set, but it is sent over https only)")
                + "; a repository that does not exist is refused in the same way";
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
