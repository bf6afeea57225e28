package dev.locative.app.web;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/// What the framework means by its errors when the body of a request cannot be read.
final class BadBodies {
    private static final String CUT = "Connection terminated parsing multipart request";
    private static final List<String> GONE =
            List.of("Read timed out", "Connection reset", "Broken pipe");
    private static final String CROWDED = "Param limit of ";

    private BadBodies() {}

    /// Whether the asker went away, or did not go on, while its body was read or the answer
    /// written.
    static boolean isGone(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof HttpClosedException
                || thrown instanceof ClosedChannelException
                || thrown instanceof IOException
                        && GONE.stream().anyMatch(String.valueOf(thrown.getMessage())::startsWith)
                || cause != null && isGone(cause);
    }

    /// What is wrong with the form; nothing where the form is not to blame.
    static Optional<String> fault(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return switch (thrown) {
            case UnsupportedEncodingException e ->
                    Optional.of("the form names an unknown charset: " + e.getMessage());
            case MultipartParser.MalformedMessageException _ ->
                    Optional.of("the form cannot be read as multipart/form-data");
            case IOException e when CUT.equals(e.getMessage()) ->
                    Optional.of(
                            "the form ends before its last boundary, or has another boundary than the header says");
            case RuntimeException e
                    when e.getMessage() != null && e.getMessage().startsWith(CROWDED) ->
                    Optional.of("the form has too many fields");
            default -> cause == null ? Optional.empty() : fault(cause);
        };
    }
}
