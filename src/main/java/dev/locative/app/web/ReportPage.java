package dev.locative.app.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;

/// A page that a job wrote: self-contained, and shut up, since it shows what captions say.
final class ReportPage {
    /// Its style stands in it, and its pictures too; it loads and runs nothing.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'";

    private ReportPage() {}

    static Response of(Path page) {
        return Response.ok(page.toFile(), MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
