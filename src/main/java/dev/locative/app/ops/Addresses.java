package dev.locative.app.ops;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The addresses that requests' times are told by. Whatever else is asked for counts as `other`, so
/// that nobody can make metrics without end.
public final class Addresses {
    static final String OTHER = "other";

    static final List<String> ALL =
            List.of(
                    "/v1/evaluations",
                    "/v1/evaluations/{id}",
                    "/v1/evaluations/{id}/events",
                    "/v1/evaluations/{id}/report",
                    "/v1/evaluations/{id}/resume",
                    "/v1/events",
                    "/v1/info",
                    "/v1/models",
                    "/v1/runs",
                    "/v1/runs/{id}",
                    "/v1/runs/{id}/events",
                    "/v1/runs/{id}/export",
                    "/v1/runs/{id}/image",
                    "/v1/runs/{id}/pairs",
                    "/v1/runs/{id}/report",
                    "/v1/runs/{id}/resume",
                    "/v1/runs/{id}/retuned",
                    "/v1/runs/{id}/review",
                    "/v1/runs/{id}/review/items",
                    "/v1/runs/{id}/review/items/{item}",
                    "/v1/runs/{id}/scores",
                    "/v1/session",
                    "/v1/synthesize",
                    "/v1/taxonomy");

    private Addresses() {}

    /// Patterns of paths and what they are told as, as the framework wants them.
    public static String patterns() {
        Stream<String> known = ALL.stream().map(each -> pattern(each) + "=" + each);
        String none =
                ALL.stream()
                        .map(Addresses::pattern)
                        .collect(Collectors.joining("|", "(?!(", ")$)/.+"));
        return Stream.concat(known, Stream.of(none + "=" + OTHER)).collect(Collectors.joining(","));
    }

    private static String pattern(String address) {
        return address.replaceAll("\\{\\w+}", "[^/]+");
    }
}
