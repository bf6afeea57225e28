package dev.locative.model;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A file that cannot be fetched. The message says from where, why, and what to do.
public final class DownloadException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    DownloadException(String message, IOException cause) {
        super(message, cause);
    }

    DownloadException(String message) {
        this(message, new IOException(message));
    }
}
