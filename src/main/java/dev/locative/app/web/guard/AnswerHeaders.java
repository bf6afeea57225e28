package dev.locative.app.web.guard;

import dev.locative.data.Sha256;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What every answer says to browsers: load nothing from elsewhere, run nothing that is not ours,
/// be in nobody's frame.
final class AnswerHeaders {
    private static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /// For any answer, unless it says otherwise itself.
    private static final Map<String, String> ALWAYS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy",
                            "accelerometer=(), camera=(), display-capture=(), geolocation=(),"
                                    + " gyroscope=(), magnetometer=(), microphone=(), midi=(),"
                                    + " payment=(), usb=()");

    private static final String SWAGGER =
            "META-INF/io.smallrye_smallrye-open-api-ui__jar/META-INF/resources/openapi-ui/index.html";
    private static final Pattern SCRIPT =
            Pattern.compile("<script(?: defer)?>(.*?)</script>", Pattern.DOTALL);

    private final String swagger =
            "default-src 'none'; script-src 'self'%s; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
                    .formatted(hashes(swaggerPage()));

    /// @param headers of the answer, which are completed
    void complete(String path, int status, MultiMap headers) {
        ALWAYS.forEach((name, value) -> offer(headers, name, value));
        offer(headers, "Content-Security-Policy", Routes.isSwagger(path) ? swagger : STRICT);
        if (status >= 400) {
            headers.set("Cache-Control", "no-store");
        } else if (Routes.isVersioned(path)) {
            headers.set("Cache-Control", "public, max-age=31536000, immutable");
        } else if (Routes.isPage(path) || Routes.isSwagger(path)) {
            headers.set("Cache-Control", "no-cache"); // the next version has the same addresses
        } else {
            offer(headers, "Cache-Control", "no-store");
        }
    }

    private static void offer(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    private static String swaggerPage() {
        try (InputStream page =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(SWAGGER)) {
            return page == null ? "" : new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The scripts that stand in the page, which else would have to be allowed all together.
    private static String hashes(String page) {
        StringBuilder hashes = new StringBuilder();
        for (Matcher script = SCRIPT.matcher(page); script.find(); ) {
            byte[] digest =
                    Sha256.digest().digest(script.group(1).getBytes(StandardCharsets.UTF_8));
            hashes.append(" 'sha256-").append(Base64.getEncoder().encodeToString(digest));
            hashes.append('\'');
        }
        return hashes.toString();
    }
}
