package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.LlmRequest;
import dev.locative.app.runs.Handover;
import dev.locative.app.runs.Service;
import dev.locative.app.runs.ServiceOptions;
import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        abbreviateSynopsis = true,
        header = "Serves the same to programs and to people in a browser.",
        description = {
            "REST under /v1 (described at /q/swagger-ui), pages at /. Runs go on in a queue,",
            "outlive the service, and are resumed. Ends with Ctrl-C.",
        },
        footer = {
            "",
            "Examples:",
            "  locative serve --root samples",
            "  locative serve --root /data --runs /data/runs --model qwen2.5-3b-instruct.gguf",
            "  LOCATIVE_SERVE_KEY=... locative serve --host 0.0.0.0 --root /data",
        })
final class Serve implements Callable<Integer> {
    @Mixin ServeOptions options = new ServeOptions();
    @Mixin GuardOptions guard = new GuardOptions();
    @Mixin WatchOptions watch = new WatchOptions();
    @Mixin ModelOptions model = new ModelOptions();
    @Mixin WritingOptions writing = new WritingOptions();
    @Mixin ImageOptions images = new ImageOptions();

    @Override
    public Integer call() {
        ServiceOptions wanted = options.request(llm(), images.request(), guard);
        ListeningPlace.require(options.host, options.port);
        Handover.give(new Service(new Jobs(), wanted, System.err::println));
        options.framework(wanted).forEach(System::setProperty);
        watch.framework().forEach(System::setProperty);
        AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
        Quarkus.run(null, (_, failure) -> broken.set(failure));
        Throwable failure = broken.get();
        if (failure != null) {
            throw ListeningPlace.isTaken(failure)
                    ? ListeningPlace.taken(options.host, options.port, failure)
                    : new IllegalStateException("the service cannot start: " + failure, failure);
        }
        return ExitCode.OK;
    }

    private LlmRequest llm() {
        if (writing.group.replies != null) {
            throw new IllegalArgumentException(
                    "--replies answers captions of a run of the past; a service needs a model that"
                            + " answers now: --model or --endpoint");
        }
        return writing.request(model, new PriceOptions());
    }
}
