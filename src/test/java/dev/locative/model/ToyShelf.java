package dev.locative.model;

import dev.locative.data.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A hub on this machine with a toy model, and the environment of a user.
final class ToyShelf implements AutoCloseable {
    static final String REVISION = "0123456789012345678901234567890123456789";
    static final byte[] TEXT = "text model".repeat(100).getBytes(StandardCharsets.UTF_8);
    static final byte[] TOKENIZER = "{}".getBytes(StandardCharsets.UTF_8);
    static final String TEXT_SHA = Sha256.of(TEXT).hex();

    final Map<String, String> environment = new HashMap<>();
    final List<String> notes = new ArrayList<>();
    final FileServer hub = new FileServer(this::answer);
    final Path home;
    private boolean open = true;

    ToyShelf(Path folder) {
        home = folder.resolve("locative");
        environment.put("HOME", folder.toString());
        environment.put("LOCATIVE_HOME", home.toString());
        environment.put("HF_HOME", folder.resolve("hf").toString());
        environment.put("HF_ENDPOINT", hub.uri("").toString());
    }

    /// From now on the hub wants an account.
    void gate() {
        open = false;
    }

    Shelf shelf() {
        Catalogue catalogue =
                new Catalogue(
                        "model",
                        parsed(
                                """
                                models:
                                  - name: toy
                                    role: aligner
                                    about: a toy
                                    hub: org/toy
                                    revision: %s
                                    licence: CC0
                                    next: use {folder} with {file}
                                    logit-scale: 100
                                    files:
                                      - {path: onnx/text.onnx, size: 1000, sha256: %s}
                                      - {path: tokenizer.json, sha256: unknown}
                                  - name: other
                                    role: depth
                                    about: another
                                    hub: org/other
                                    revision: main
                                    licence: CC0
                                    files: [{path: a.onnx, about: 5 GB, sha256: unknown}]
                                """
                                        .formatted(REVISION, TEXT_SHA)));
        Network network =
                new Network(
                        HttpClient.newBuilder(),
                        _ -> {},
                        new Patience(3, Duration.ofSeconds(20), Duration.ofMinutes(5)),
                        _ -> 1L << 40);
        return new Shelf(catalogue, "models", Places.of(environment), network);
    }

    static List<Entry> parsed(String yaml) {
        try {
            return new CatalogueFile("toy.yaml", "models")
                    .parse(yaml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Pulled pull(String name) {
        return pull(name, false);
    }

    Pulled pull(String name, boolean offline) {
        return shelf().pull(new Order(name, List.of(), null, offline), this::take);
    }

    Path own(String path) {
        return home.resolve("models/toy").resolve(path);
    }

    /// Puts a file where Hugging Face's own tools put it.
    Path cache(String revision, String path, byte[] content, String blob) {
        try {
            Path repository = Path.of(environment.get("HF_HOME"), "hub/models--org--toy");
            Path kept = repository.resolve("blobs").resolve(blob);
            Files.createDirectories(kept.getParent());
            Files.write(kept, content);
            Path file = repository.resolve("snapshots").resolve(revision).resolve(path);
            Files.createDirectories(file.getParent());
            return Files.createSymbolicLink(file, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(PullEvent event) {
        if (event instanceof PullEvent.Note(String text)) {
            notes.add(text);
        }
    }

    private void answer(FileServer.Asked asked, OutputStream out) throws IOException {
        FileServer.Answer answer =
                !open
                        ? FileServer.status(403)
                        : asked.path().endsWith("/onnx/text.onnx")
                                ? FileServer.file(TEXT, "\"t\"")
                                : asked.path().endsWith("/tokenizer.json")
                                        ? FileServer.file(TOKENIZER, "\"k\"")
                                        : FileServer.status(404);
        answer.to(asked, out);
    }

    @Override
    public void close() {
        hub.close();
    }
}
