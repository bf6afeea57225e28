package dev.locative.source.web;

import static dev.locative.source.web.Reply.Kind.DEAD;
import static dev.locative.source.web.Reply.Kind.PASSING;

import dev.locative.net.Backoff;
import dev.locative.net.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;

/// Gets what a URL leads to: follows redirects, asks again after failures that may pass, and keeps
/// to the limits on requests at once. Thread-safe.
final class Fetcher {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final WebOptions options;
    private final Transport transport;
    private final Turns turns;
    private final Silence silence;
    private final Pause pause;
    private final LongAdder retries = new LongAdder();

    Fetcher(WebOptions options, Transport transport, Pause pause, InstantSource clock) {
        this.options = options;
        this.transport = transport;
        this.pause = pause;
        silence = new Silence(clock);
        turns = new Turns(options.limits().connections(), options.limits().perHost());
    }

    /// How often something was asked again.
    long retries() {
        return retries.sum();
    }

    Reply.Settled fetch(WebUrl first) throws InterruptedException {
        WebUrl url = first;
        for (int hops = 0; hops <= options.limits().redirects(); hops++) {
            WebUrl here = url;
            Reply reply = turns.at(here.host(), () -> asked(here));
            switch (reply) {
                case Reply.Settled settled -> {
                    return hops == 0 ? settled : by(url, settled);
                }
                case Reply.Moved moved -> {
                    try {
                        url = url.resolve(moved.location());
                    } catch (BadUrl e) {
                        return Reply.Failure.of(
                                DEAD,
                                e.reason(),
                                "redirected to %s: %s".formatted(moved.location(), e.getMessage()));
                    }
                }
            }
        }
        return Reply.Failure.of(
                DEAD,
                "too many redirects",
                "more than " + options.limits().redirects() + " redirects");
    }

    private static Reply.Settled by(WebUrl url, Reply.Settled settled) {
        return switch (settled) {
            case Reply.Content content -> content;
            case Reply.Failure f ->
                    new Reply.Failure(
                            f.reason(), f.detail() + ", redirected to " + url, f.kind(), f.asked());
        };
    }

    private Reply asked(WebUrl url) throws InterruptedException {
        if (silence.of(url.host())) {
            return Reply.Failure.of(
                    PASSING,
                    "silent host",
                    url.host() + " did not answer several times; it is left alone for a while");
        }
        Reply reply = persistently(url);
        if (reply instanceof Reply.Failure failure && Breakdown.isSilence(failure)) {
            silence.unanswered(url.host());
        } else {
            silence.answered(url.host());
        }
        return reply;
    }

    private Reply persistently(WebUrl url) throws InterruptedException {
        Duration longest = options.times().pause();
        Backoff backoff =
                new Backoff(FIRST_PAUSE, longest, Duration.ZERO, url.toString().hashCode());
        for (int tries = 1; ; tries++) {
            Reply reply = turns.request(() -> transport.get(url));
            if (!(reply instanceof Reply.Failure failure)
                    || failure.kind() != PASSING
                    || tries >= options.limits().tries()) {
                return reply;
            }
            Duration time = backoff.after(tries, failure.asked());
            if (time.compareTo(longest) > 0) {
                return failure;
            }
            retries.increment();
            pause.await(time);
        }
    }
}
