package dev.locative.model;

import dev.locative.data.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a look at one file on the disk gave.
///
/// @param entry the catalogue's name
/// @param file where it lies, or should lie
/// @param against what it was compared with, as `the catalogue's sha256`
/// @param wrong what is wrong with it, null when nothing is
public record Checked(String entry, Path file, String against, @Nullable String wrong) {
    static Checked of(Placed placed, RemoteFile file) {
        Path own = placed.folder().resolve(file.path());
        String name = placed.entry().name();
        Path there = Files.isRegularFile(own) ? own : placed.cached(file);
        if (there == null) {
            return new Checked(name, own, "", "it is missing");
        }
        Receipts.Receipt receipt = there.equals(own) ? placed.receipt(file) : null;
        String due = file.sha256();
        String against = "the catalogue's sha256";
        if (due == null && receipt != null) {
            due = receipt.sha256();
            against =
                    receipt.checked()
                            ? "the sha256 that the hub told"
                            : "what came at the first pull";
        } else if (due == null) {
            due = HubCache.blob(there);
            against = "its name in Hugging Face's cache";
        }
        long size = there.toFile().length();
        long right = file.size() >= 0 ? file.size() : receipt == null ? -1 : receipt.size();
        if (right >= 0 && size != right) {
            return new Checked(
                    name,
                    there,
                    "its size",
                    "it has %,d bytes instead of %,d".formatted(size, right));
        }
        if (due == null) {
            return new Checked(name, there, right < 0 ? "nothing known" : "its size only", null);
        }
        String sha256 = Sha256.of(there).hex();
        return new Checked(
                name,
                there,
                against,
                sha256.equals(due) ? null : "its sha256 is " + sha256 + " instead of " + due);
    }
}
