package dev.locative.app;

import dev.locative.pipeline.RunEvent;
import dev.locative.source.DumpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// A run in a process of its own, to be terminated: says when it is under way, and how it ended.
final class TerminatedRun {
    private TerminatedRun() {}

    public static void main(String[] args) {
        AtomicBoolean told = new AtomicBoolean();
        new Jobs(new ToyParts())
                .synthesize(
                        new SynthesizeRequest(
                                new DumpRequest(List.of(Path.of(args[0])), null, Map.of()),
                                "pattern",
                                "lexical",
                                null,
                                List.of(),
                                false,
                                Path.of(args[1]),
                                null,
                                2,
                                0,
                                20,
                                LlmRequest.NONE),
                        event -> {
                            if (event instanceof RunEvent.Interrupted) {
                                System.out.println("interrupted");
                            }
                            if (event instanceof RunEvent.Progress progress
                                    && progress.done() > 0
                                    && !told.getAndSet(true)) {
                                System.out.println("under way");
                            }
                        });
    }
}
