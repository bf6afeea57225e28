package dev.locative.data;

import java.util.function.Supplier;

/// Adds up what a sample's model calls cost. A recipe opens one around each sample; whoever calls a
/// model within tells it, on the same thread. Outside of a recipe nobody counts.
public final class Meter {
    private static final ScopedValue<Meter> OPEN = ScopedValue.newInstance();

    private Usage usage = Usage.NONE;

    /// Runs `work` with this meter open.
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(OPEN, this).call(work::get);
    }

    /// Tells the open meter, if one is.
    public static void add(Usage usage) {
        if (OPEN.isBound()) {
            Meter meter = OPEN.get();
            meter.usage = meter.usage.plus(usage);
        }
    }

    public Usage usage() {
        return usage;
    }
}
