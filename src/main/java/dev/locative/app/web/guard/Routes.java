package dev.locative.app.web.guard;

import java.util.regex.Pattern;

/// What lies at which address, as far as the guard must know. Only addresses without anything that
/// could be read in two ways (`%`, `;`, `//`, `..`) are taken for what they look like.
final class Routes {
    static final String SESSION = "/v1/session";

    private static final Pattern HEALTH = Pattern.compile("/q/health(/(live|ready|started))?");
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9._@/-]*");
    private static final Pattern PROGRAMS = Pattern.compile("/(v1|q)(/.*)?");

    private Routes() {}

    /// Whether anybody may ask: the pages' own files, in which no secret is, and whether it lives.
    static boolean isOpen(Asked asked) {
        return asked.method().equals("POST") && asked.path().equals(SESSION)
                || asked.isReading()
                        && (HEALTH.matcher(asked.path()).matches() || isPage(asked.path()));
    }

    /// Files of the pages.
    static boolean isPage(String path) {
        return PLAIN.matcher(path).matches()
                && !path.contains("//")
                && !path.contains("/.")
                && !PROGRAMS.matcher(path).matches();
    }

    /// Libraries, whose versions stand in their addresses.
    static boolean isVersioned(String path) {
        return path.startsWith("/_static/") && isPage(path);
    }

    static boolean isSwagger(String path) {
        return path.startsWith("/q/swagger-ui");
    }

    /// Whether captions are uploaded here, which may be long.
    static boolean isUpload(Asked asked) {
        String type = asked.header("Content-Type");
        return asked.method().equals("POST")
                && asked.path().equals("/v1/runs")
                && type != null
                && type.regionMatches(true, 0, "multipart/form-data", 0, 19);
    }
}
