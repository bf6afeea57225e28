package dev.locative.source.web;

import static dev.locative.source.web.Reply.Kind.DEAD;
import static dev.locative.source.web.Reply.Kind.OURS;
import static dev.locative.source.web.Reply.Kind.PASSING;
import static dev.locative.source.web.Reply.Kind.UNSURE;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MessageConstraintException;

/// What an exception on the way to an image means.
final class Breakdown {
    static final String TIMEOUT = "timeout";
    private static final String NO_CONNECTION = "no connection";
    private static final String UNKNOWN = "unknown host";

    /// How resolvers (glibc, musl, macOS, Windows) say that a name does not exist. Whatever else
    /// they say may mean that they do not know at the moment.
    private static final List<String> NO_SUCH_NAME =
            List.of(
                    "not known",
                    "No address associated",
                    "Name does not resolve",
                    "No such host is known");

    private Breakdown() {}

    static Reply.Failure of(IOException e) {
        String detail = said(e);
        return switch (e) {
            case ForbiddenAddress _ -> Reply.Failure.of(OURS, "forbidden address", detail);
            case UnknownHostException _ -> unknown(detail);
            case SocketTimeoutException _ -> Reply.Failure.of(PASSING, TIMEOUT, detail);
            case ConnectException _ -> Reply.Failure.of(PASSING, NO_CONNECTION, detail);
            case NoRouteToHostException _ -> Reply.Failure.of(PASSING, NO_CONNECTION, detail);
            case SSLException _ when !brokeOff(e) ->
                    Reply.Failure.of(UNSURE, "no safe connection", detail);
            case ClientProtocolException _ -> Reply.Failure.of(UNSURE, "no proper HTTP", detail);
            case MessageConstraintException _ -> Reply.Failure.of(UNSURE, "no proper HTTP", detail);
            default -> Reply.Failure.of(PASSING, "broken off", detail);
        };
    }

    /// Whether nothing at all came from the host.
    static boolean isSilence(Reply.Failure failure) {
        return Set.of(TIMEOUT, NO_CONNECTION, UNKNOWN).contains(failure.reason());
    }

    private static Reply.Failure unknown(String detail) {
        Reply.Kind kind = NO_SUCH_NAME.stream().anyMatch(detail::contains) ? DEAD : PASSING;
        return Reply.Failure.of(kind, UNKNOWN, detail);
    }

    /// Whether TLS failed only because the connection did.
    private static boolean brokeOff(IOException e) {
        return e.getCause() instanceof SocketException || e.getCause() instanceof EOFException;
    }

    private static String said(IOException e) {
        if (e.getMessage() != null) {
            return e.getMessage();
        }
        return e.getCause() == null ? e.toString() : String.valueOf(e.getCause().getMessage());
    }
}
