package dev.locative.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.locative.data.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `relations.yaml`.
public final class TaxonomyFile {
    private static final String BUNDLED = "taxonomy/relations.yaml";
    private final String file;

    private TaxonomyFile(String file) {
        this.file = file;
    }

    /// The taxonomy that comes with Locative.
    public static Taxonomy bundled() {
        try (InputStream in = TaxonomyFile.class.getClassLoader().getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is missing from this build");
            }
            return new TaxonomyFile(BUNDLED).parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + BUNDLED, e);
        }
    }

    /// A taxonomy of the user's own.
    ///
    /// @throws UncheckedIOException when the file cannot be read
    /// @throws IllegalArgumentException when it is no taxonomy; the message names file and place
    public static Taxonomy read(Path path) {
        try {
            return new TaxonomyFile(path.toString()).parse(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("no such taxonomy file: " + path, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    private Taxonomy parse(byte[] bytes) throws IOException {
        JsonNode root;
        try {
            root = new ObjectMapper(new YAMLFactory()).readTree(bytes);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IllegalArgumentException(
                    file + ":" + line + ": no YAML: " + e.getOriginalMessage(), e);
        }
        List<Relation> relations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode node : required(root, "relations", "the file")) {
            Relation relation = relation(node);
            if (!names.add(relation.name())) {
                throw wrong("relation " + relation.name() + " stands there twice");
            }
            relations.add(relation);
        }
        if (relations.isEmpty()) {
            throw wrong("`relations` is empty");
        }
        List<String> not = new ArrayList<>();
        for (JsonNode node : root.path("not")) {
            not.addAll(written(node.asText()));
        }
        String version = required(root, "version", "the file").asText();
        return new Taxonomy(version, Sha256.of(bytes).hex(), relations, not, classes(root));
    }

    private Relation relation(JsonNode node) {
        String name = text(node, "name", "a relation");
        String group = text(node, "group", "relation " + name);
        List<Relation.Keyword> keywords = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (JsonNode keyword : required(node, "keywords", "relation " + name)) {
            String text = text(keyword, "text", "a keyword of relation " + name);
            if (text.isBlank() || !text.equals(text.toLowerCase(Locale.ROOT))) {
                throw wrong("keyword \"" + text + "\" of " + name + " is empty or not lower case");
            }
            for (String one : written(text)) {
                if (!texts.add(one)) {
                    // an alternative that the paper's own keywords hold already
                    continue;
                }
                keywords.add(
                        new Relation.Keyword(
                                one,
                                keyword.path("ours").asBoolean(false),
                                keyword.path("gate").asBoolean(true),
                                percent(keyword)));
            }
        }
        if (keywords.isEmpty()) {
            throw wrong("relation " + name + " has no keywords");
        }
        return new Relation(name, group(name, group), keywords, percent(node));
    }

    private Relation.Group group(String name, String group) {
        for (Relation.Group known : Relation.Group.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(group)) {
                return known;
            }
        }
        throw wrong(
                "relation "
                        + name
                        + " has group \""
                        + group
                        + "\"; it must be topological, projective or metric");
    }

    private List<String> written(String text) {
        try {
            return Alternatives.of(text);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Set<String>> classes(JsonNode root) {
        Map<String, Set<String>> classes = new HashMap<>();
        root.path("classes")
                .properties()
                .forEach(entry -> {
                    Set<String> words = new HashSet<>();
                    entry.getValue().forEach(word -> words.add(word.asText()));
                    classes.put(entry.getKey(), Set.copyOf(words));
                });
        return classes;
    }

    private static @Nullable Double percent(JsonNode node) {
        return node.has("percent") ? Double.valueOf(node.path("percent").asDouble()) : null;
    }

    private String text(JsonNode node, String field, String where) {
        JsonNode value = required(node, field, where);
        if (!value.isTextual()) {
            throw wrong(where + ": put the `" + field + "` " + value + " in quotes");
        }
        return value.asText();
    }

    private JsonNode required(JsonNode node, String field, String where) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw wrong(where + " has no `" + field + "`");
        }
        return value;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(file + ": " + what);
    }
}
