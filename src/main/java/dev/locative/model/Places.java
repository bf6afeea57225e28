package dev.locative.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the environment says about folders, mirrors, tokens and the network; docs/models.md lists
/// the variables.
///
/// @param home our own folder: `models/NAME`, `datasets/NAME`, the user's catalogues
/// @param hubCache Hugging Face's cache, which is only read
/// @param endpoint the hub or its mirror, without a slash at its end
/// @param token for the endpoint only, null when there is none
/// @param offline whether the network is forbidden
record Places(Path home, Path hubCache, URI endpoint, @Nullable Token token, boolean offline) {
    private static final Set<String> YES = Set.of("1", "ON", "YES", "TRUE");

    static Places of(Map<String, String> environment) {
        return new Reader(environment).places();
    }

    private record Reader(Map<String, String> environment) {
        Places places() {
            Path cache = path("XDG_CACHE_HOME", user().resolve(".cache"));
            Path hub = path("HF_HOME", cache.resolve("huggingface"));
            String endpoint = value("HF_ENDPOINT");
            return new Places(
                    path("LOCATIVE_HOME", cache.resolve("locative")),
                    path("HF_HUB_CACHE", path("HUGGINGFACE_HUB_CACHE", hub.resolve("hub"))),
                    Uris.parse(
                            endpoint == null
                                    ? "https://huggingface.co"
                                    : endpoint.replaceFirst("/+$", ""),
                            "HF_ENDPOINT"),
                    token(path("HF_TOKEN_PATH", hub.resolve("token"))),
                    YES.contains(String.valueOf(value("HF_HUB_OFFLINE")).toUpperCase(Locale.ROOT)));
        }

        private @Nullable Token token(Path file) {
            for (String name : List.of("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN")) {
                String value = value(name);
                if (value != null) {
                    return new Token(value, name);
                }
            }
            try {
                String text = Files.isRegularFile(file) ? Files.readString(file) : "";
                return text.isBlank() ? null : new Token(text, file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "cannot read the token in " + file + ": " + e.getMessage(), e);
            }
        }

        private Path path(String name, Path otherwise) {
            String value = value(name);
            if (value == null) {
                return otherwise;
            }
            return value.equals("~") || value.startsWith("~/")
                    ? user().resolve(value.substring(Math.min(2, value.length())))
                    : Path.of(value).toAbsolutePath();
        }

        private Path user() {
            String home = value("HOME");
            return Path.of(home == null ? System.getProperty("user.home") : home).toAbsolutePath();
        }

        private @Nullable String value(String name) {
            String value = environment.get(name);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }
}
