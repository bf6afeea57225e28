package dev.locative.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `models.yaml` and `datasets.yaml`; the first says at its head what the fields mean.
///
/// @param file for messages
/// @param list the name of the file's list
record CatalogueFile(String file, String list) {
    private static final Set<String> ENTRY =
            Set.of(
                    "name",
                    "role",
                    "about",
                    "hub",
                    "revision",
                    "base",
                    "licence",
                    "licence-url",
                    "next",
                    "logit-scale",
                    "files",
                    "parts");
    private static final Set<String> PART = Set.of("name", "about", "usual", "next", "files");
    private static final Set<String> FILE = Set.of("path", "size", "about", "sha256");
    private static final Map<String, Long> UNITS =
            Map.of("kB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);

    /// @throws IllegalArgumentException when it is no catalogue; the message names file and place
    List<Entry> parse(byte[] yaml) throws IOException {
        JsonNode root;
        try {
            root = new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IllegalArgumentException(
                    file + ":" + line + ": no YAML: " + e.getOriginalMessage(), e);
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode node : filled(root, list, "the file")) {
            Entry entry = entry(node);
            if (!names.add(entry.name())) {
                throw wrong(entry.name() + " stands there twice");
            }
            entries.add(entry);
        }
        return entries;
    }

    private Entry entry(JsonNode node) {
        String name = text(node, "name", "an entry");
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw wrong("the name '" + name + "' is no plain word");
        }
        known(node, ENTRY, name);
        JsonNode scale = node.path("logit-scale");
        if (!scale.isMissingNode() && !scale.isNumber()) {
            throw wrong("logit-scale of " + name + " is no number");
        }
        return new Entry(
                name,
                optional(node, "role") == null ? "captions" : text(node, "role", name),
                text(node, "about", name),
                origin(node, name),
                text(node, "licence", name),
                optional(node, "licence-url"),
                optional(node, "next"),
                scale.isNumber() ? OptionalDouble.of(scale.asDouble()) : OptionalDouble.empty(),
                parts(node, name));
    }

    private Origin origin(JsonNode node, String name) {
        String hub = optional(node, "hub");
        String base = optional(node, "base");
        if ((hub == null) == (base == null)) {
            throw wrong(name + " needs either `hub` or `base`");
        }
        if (hub != null) {
            if (!hub.matches("(datasets/)?[A-Za-z0-9][\\w.-]*/[A-Za-z0-9][\\w.-]*")) {
                throw wrong("hub of " + name + " is no repository: " + hub);
            }
            return new Origin.Hub(hub, text(node, "revision", name));
        }
        URI uri = Uris.parse(String.valueOf(base), file + ": base of " + name);
        return new Origin.Web(uri.toString().endsWith("/") ? uri : URI.create(uri + "/"));
    }

    private List<Entry.Part> parts(JsonNode node, String name) {
        if (node.has("files") == node.has("parts")) {
            throw wrong(name + " needs either `files` or `parts`");
        }
        if (node.has("files")) {
            return List.of(new Entry.Part(name, "", true, null, files(node, name)));
        }
        List<Entry.Part> parts = new ArrayList<>();
        for (JsonNode part : filled(node, "parts", name)) {
            String label = text(part, "name", "a part of " + name);
            String where = label + " of " + name;
            known(part, PART, where);
            parts.add(
                    new Entry.Part(
                            label,
                            text(part, "about", where),
                            part.path("usual").asBoolean(false),
                            optional(part, "next"),
                            files(part, where)));
        }
        if (parts.stream().noneMatch(Entry.Part::usual)) {
            throw wrong("no part of " + name + " is `usual`");
        }
        return parts;
    }

    private List<RemoteFile> files(JsonNode node, String where) {
        List<RemoteFile> files = new ArrayList<>();
        for (JsonNode one : filled(node, "files", where)) {
            String path = text(one, "path", "a file of " + where);
            if (!path.matches("[A-Za-z0-9_][\\w.-]*(/[A-Za-z0-9_][\\w.-]*)*")) {
                throw wrong("the path '" + path + "' of " + where + " leaves its folder");
            }
            known(one, FILE, path + " of " + where);
            String sha = text(one, "sha256", path + " of " + where);
            if (!sha.equals("unknown") && !sha.matches("[0-9a-f]{64}")) {
                throw wrong("sha256 of " + path + " of " + where + " is no digest: " + sha);
            }
            files.add(
                    new RemoteFile(
                            path,
                            one.path("size").asLong(-1),
                            about(one, path),
                            sha.equals("unknown") ? null : sha));
        }
        return files;
    }

    private long about(JsonNode node, String path) {
        String about = optional(node, "about");
        if (about == null) {
            return -1;
        }
        String[] words = about.split(" ");
        if (words.length != 2 || !words[0].matches("[\\d.]+") || !UNITS.containsKey(words[1])) {
            throw wrong("about of " + path + " is no size as 1.2 GB: " + about);
        }
        return Math.round(Double.parseDouble(words[0]) * UNITS.getOrDefault(words[1], 1L));
    }

    private void known(JsonNode node, Set<String> fields, String where) {
        node.fieldNames()
                .forEachRemaining(field -> {
                    if (!fields.contains(field)) {
                        throw wrong(where + " has an unknown field '" + field + "'");
                    }
                });
    }

    private JsonNode filled(JsonNode node, String field, String where) {
        JsonNode found = node.path(field);
        if (!found.isArray() || found.isEmpty()) {
            throw wrong(where + " has no list `" + field + "`");
        }
        return found;
    }

    private String text(JsonNode node, String field, String where) {
        String found = optional(node, field);
        if (found == null || found.isBlank()) {
            throw wrong(where + " has no `" + field + "`");
        }
        return found;
    }

    private static @Nullable String optional(JsonNode node, String field) {
        JsonNode found = node.path(field);
        return found.isValueNode() && !found.isNull() ? found.asText() : null;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(file + ": " + what);
    }
}
