package dev.locative.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A page for a browser: no script, nothing loaded from elsewhere, light and dark, narrow and wide.
public final class Page {
    private Page() {}

    /// @param title as plain text
    /// @param style CSS beyond that of all pages
    /// @param body HTML
    public static String html(String title, String style, String body) {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>"
                + Html.text(title)
                + "</title><style>\n"
                + resource(Page.class, "page.css")
                + style
                + "</style></head><body><main>\n"
                + body
                + "</main></body></html>\n";
    }

    /// A file that lies beside a class.
    ///
    /// @throws IllegalStateException when the build lacks it
    public static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + ": " + e.getMessage(), e);
        }
    }
}
