package dev.locative.model;

import dev.locative.net.Pieces;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks for a file and follows redirects by itself, so that the token stays with the server that it
/// is for.
///
/// @param silence how long headers are waited for
record Exchange(HttpClient client, Duration silence) {
    private static final int MOST_REDIRECTS = 10;

    /// Few, so that a slow disk slows the server.
    private static final int AHEAD = 64;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /// What a server answered in the end.
    ///
    /// @param uri who answered
    /// @param linked the hub's own name of the content, told before its redirect; null elsewhere
    record Answer(URI uri, HttpResponse<Pieces> response, @Nullable String linked) {
        String shown() {
            return Uris.shown(uri);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /// @param have the version of the part that is to be gone on with, null for the whole file
    /// @param offset the part's size
    /// @throws Broken when no answer came
    Answer ask(Wanted wanted, @Nullable Tag have, long offset)
            throws IOException, InterruptedException {
        URI uri = wanted.url();
        String linked = null;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<Pieces> response = send(request(uri, wanted, have, offset, linked), uri);
            String told = response.headers().firstValue("X-Linked-Etag").orElse(null);
            if (told != null && Uris.sameServer(uri, wanted.url())) {
                linked = told.replace("\"", "");
            }
            if (!REDIRECTS.contains(response.statusCode())) {
                return new Answer(uri, response, linked);
            }
            response.body().close();
            uri = target(uri, response.headers().firstValue("Location").orElse(""));
        }
        throw new DownloadException(
                Uris.shown(wanted.url()) + " redirects more than " + MOST_REDIRECTS + " times");
    }

    private HttpRequest request(
            URI uri, Wanted wanted, @Nullable Tag have, long offset, @Nullable String linked) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(silence)
                        .header("Accept-Encoding", "identity")
                        .header("User-Agent", "locative");
        if (wanted.token() != null && Uris.sameServer(uri, wanted.url()) && Uris.isPrivate(uri)) {
            request.header("Authorization", wanted.token().bearer());
        }
        if (have != null) {
            request.header("Range", "bytes=" + offset + "-");
            // where the hub itself says that the content is the same, another server's tag says
            // less
            boolean same = linked != null && linked.equals(have.linked());
            if (have.validator() != null && !same) {
                request.header("If-Range", have.validator());
            }
        }
        return request.build();
    }

    private HttpResponse<Pieces> send(HttpRequest request, URI uri)
            throws IOException, InterruptedException {
        try {
            return client.send(request, _ -> new Pieces(AHEAD));
        } catch (IOException e) {
            throw new Broken("no answer from " + Uris.shown(uri) + ": " + why(e), null, e);
        }
    }

    private static String why(IOException e) {
        if (e instanceof HttpTimeoutException) {
            return "not in time";
        }
        boolean nameless = false;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            nameless |= cause instanceof UnresolvedAddressException;
        }
        return nameless
                ? "its name is not known here; is there a network?"
                : e.getMessage() != null
                        ? e.getMessage()
                        : e instanceof ConnectException ? "it takes no connection" : e.toString();
    }

    private static URI target(URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new DownloadException(Uris.shown(from) + " redirects to what is no address");
        }
        String wrong = location.isBlank() ? "is nowhere" : Uris.wrong(to);
        if (wrong == null && Uris.isHttps(from) && !Uris.isHttps(to)) {
            wrong = "is not encrypted, other than the first address";
        }
        if (wrong != null) {
            throw new DownloadException(
                    Uris.shown(from) + " redirects to an address that " + wrong);
        }
        return to;
    }
}
