package dev.locative.app.web;

import dev.locative.app.runs.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/// Images that come with a caption: in a folder of the service's own while the caption is answered.
@ApplicationScoped
class UploadedImages {
    private final AtomicLong number = new AtomicLong();
    private final Service service;

    @Inject
    UploadedImages(Service service) {
        this.service = service;
    }

    /// An image for as long as it is open.
    ///
    /// @param name below the folder of uploaded images
    record Held(String name, Path file) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete the uploaded image " + file, e);
            }
        }
    }

    Held hold(byte[] content) {
        String name = "image-" + number.incrementAndGet();
        Path file = service.uploadedImages().resolve(name);
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the uploaded image: " + e, e);
        }
        return new Held(name, file);
    }

    /// @throws IllegalArgumentException when it is no address of the web
    static String url(String text) {
        URI uri = URI.create(text.strip());
        if (uri.getHost() == null
                || !(("http".equalsIgnoreCase(uri.getScheme()))
                        || "https".equalsIgnoreCase(uri.getScheme()))) {
            throw new IllegalArgumentException(
                    "image.url: only http and https addresses are fetched");
        }
        return uri.toString();
    }
}
