package dev.locative.app.ops;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/// Requests' times fall into buckets, so that percentiles can be asked for.
class RequestTimes implements MeterFilter {
    private static final String REQUESTS = "http.server.requests";
    private static final double[] BUCKETS =
            Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 120_000)
                    .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
                    .toArray();

    @Produces
    @Singleton
    static MeterFilter filter() {
        return new RequestTimes();
    }

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(REQUESTS)
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(BUCKETS)
                        .build()
                        .merge(config)
                : config;
    }
}
