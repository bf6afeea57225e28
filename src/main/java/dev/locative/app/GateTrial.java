package dev.locative.app;

import dev.locative.data.Meter;
import dev.locative.data.Sample;
import dev.locative.data.Usage;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Gate;
import dev.locative.report.LabelledCaption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Puts labelled captions to one gate, as many at once as its model takes.
final class GateTrial implements AutoCloseable {
    private static final int SAID_EVERY = 25;

    private record Judged(Verdict verdict, Usage usage) {}

    private final Gate gate;
    private final Consumer<String> said;
    private final ExecutorService pool;
    private Usage usage = Usage.NONE;
    private double seconds;

    GateTrial(Gate gate, int atOnce, Consumer<String> said) {
        this.gate = gate;
        this.said = said;
        pool = Executors.newFixedThreadPool(atOnce, Thread.ofPlatform().daemon().factory());
    }

    /// A verdict a caption, in their order.
    List<Verdict> judge(List<LabelledCaption> captions) {
        long start = System.nanoTime();
        List<Future<Judged>> asked =
                captions.stream().map(caption -> pool.submit(() -> judge(caption))).toList();
        List<Verdict> verdicts = new ArrayList<>();
        for (Future<Judged> each : asked) {
            Judged judged = Ahead.result(each);
            verdicts.add(judged.verdict());
            usage = usage.plus(judged.usage());
            seconds = (System.nanoTime() - start) / 1e9;
            if (!usage.none() && verdicts.size() % SAID_EVERY == 0) {
                said.accept(
                        "gate %s: %d of %d captions in %.0f s"
                                .formatted(gate.name(), verdicts.size(), captions.size(), seconds));
            }
        }
        return verdicts;
    }

    private Judged judge(LabelledCaption caption) {
        Meter meter = new Meter();
        Sample sample = new Sample(caption.id(), null, caption.caption(), "labels");
        Verdict verdict = meter.during(() -> gate.admit(sample));
        return new Judged(verdict, meter.usage());
    }

    Usage usage() {
        return usage;
    }

    double seconds() {
        return seconds;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
