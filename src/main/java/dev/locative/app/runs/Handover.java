package dev.locative.app.runs;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Where the command leaves the service for the framework, which makes the endpoints itself.
public final class Handover {
    private static final AtomicReference<Service> SERVICE = new AtomicReference<>();

    private Handover() {}

    public static void give(Service service) {
        SERVICE.set(service);
    }

    public static Optional<Service> taken() {
        return Optional.ofNullable(SERVICE.get());
    }
}
