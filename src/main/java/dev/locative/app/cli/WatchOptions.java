package dev.locative.app.cli;

import dev.locative.app.ops.Addresses;
import java.util.Map;
import java.util.TreeMap;
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

    /// What the framework is told.
    Map<String, String> framework() {
        if (!(leastDisk >= 0)) {
            throw new IllegalArgumentException(
                    "--min-disk " + leastDisk + ": it must be 0 or more");
        }
        Map<String, String> settings = new TreeMap<>();
        settings.put("locative.least-disk-bytes", String.valueOf((long) (leastDisk * (1L << 30))));
        settings.put("quarkus.micrometer.binder.http-server.match-patterns", Addresses.patterns());
        return settings;
    }
}
