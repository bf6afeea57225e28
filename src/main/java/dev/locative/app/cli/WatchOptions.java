package dev.locative.app.cli;

import dev.locative.app.ops.Addresses;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the service is watched.
final class WatchOptions {
    @Option(
            names = "--min-disk",
            paramLabel = "GIB",
            defaultValue = "1",
            description =
                    "With less room where the runs lie, /q/health/ready says no (default:"
                            + " ${DEFAULT-VALUE}).")
    double leastDisk = 1;

    @Option(
            names = "--json-logs",
            description = "A JSON object a line on stderr instead of text, for log collectors.")
    boolean json;

    @Option(
            names = "--traces",
            paramLabel = "URL",
            description =
                    "Send a span for each request to an OpenTelemetry collector, by OTLP over HTTP:"
                            + " http://collector:4318 (default: none).")
    @Nullable URI collector;

    /// What the framework is told.
    Map<String, String> framework() {
        if (!(leastDisk >= 0)) {
            throw new IllegalArgumentException(
                    "--min-disk " + leastDisk + ": it must be 0 or more");
        }
        Map<String, String> settings = new TreeMap<>();
        settings.put("locative.least-disk-bytes", String.valueOf((long) (leastDisk * (1L << 30))));
        settings.put("quarkus.micrometer.binder.http-server.match-patterns", Addresses.patterns());
        settings.put("quarkus.log.console.json.enabled", String.valueOf(json));
        URI traces = collector;
        if (traces != null) {
            if (traces.getHost() == null) {
                throw new IllegalArgumentException(
                        "--traces %s: http://HOST:4318 is wanted".formatted(traces));
            }
            settings.put("quarkus.otel.sdk.disabled", "false");
            settings.put("quarkus.otel.exporter.otlp.endpoint", traces.toString());
            settings.put("quarkus.otel.exporter.otlp.protocol", "http/protobuf");
            settings.put("quarkus.otel.service.name", "locative");
        }
        return settings;
    }
}
