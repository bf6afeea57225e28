package dev.locative.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What can be fetched by name: the entries that come with Locative, and the user's own.
///
/// @param what a model or a data set, for messages
public record Catalogue(String what, List<Entry> entries) {
    public Catalogue {
        entries = List.copyOf(entries);
    }

    /// The models that come with Locative.
    public static Catalogue models() {
        return bundled("model", "models");
    }

    /// The data sets that come with Locative.
    public static Catalogue datasets() {
        return bundled("data set", "datasets");
    }

    private static Catalogue bundled(String what, String list) {
        String file = list + ".yaml";
        try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from this build");
            }
            return new Catalogue(what, new CatalogueFile(file, list).parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// With the entries of a file of the user's, which replace those of the same name; as it is
    /// when there is no such file.
    ///
    /// @param list the name of the file's list: `models`, `datasets`
    /// @throws IllegalArgumentException when it is no catalogue; the message names file and place
    Catalogue with(Path file, String list) {
        if (!Files.exists(file)) {
            return this;
        }
        Map<String, Entry> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry.name(), entry));
        try {
            new CatalogueFile(file.toString(), list)
                    .parse(Files.readAllBytes(file))
                    .forEach(entry -> all.put(entry.name(), entry));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return new Catalogue(what, new ArrayList<>(all.values()));
    }

    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    /// @param name of an entry, or `NAME@REVISION`
    public boolean has(String name) {
        return names().contains(base(name));
    }

    /// @param name of an entry, or `NAME@REVISION`
    /// @throws UnknownName when there is none
    public Entry entry(String name) {
        Entry entry =
                entries.stream()
                        .filter(one -> one.name().equals(base(name)))
                        .findFirst()
                        .orElseThrow(() -> new UnknownName(what, name, names()));
        int at = name.indexOf('@');
        return at < 0 ? entry : entry.at(revision(name.substring(at + 1)));
    }

    private static String base(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    private static String revision(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._/-]*") || text.contains("..")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no revision: name a branch, a tag or a commit");
        }
        return text;
    }
}
