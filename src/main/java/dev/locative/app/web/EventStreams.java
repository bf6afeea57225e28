package dev.locative.app.web;

import dev.locative.app.ops.Meanings;
import dev.locative.app.runs.Desk;
import dev.locative.app.runs.Refusal;
import dev.locative.app.runs.Run;
import dev.locative.app.runs.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Streams of events: at most five events a second each, and so many streams at once. Who reads
/// slowly misses events in between, never the last one.
@ApplicationScoped
class EventStreams {
    private static final System.Logger LOG = System.getLogger(EventStreams.class.getName());
    private static final String OPEN = "locative.event.streams";
    private static final long MILLISECONDS = 200;

    /// A line of comment after so many turns without an event, so that a dead reader is noticed.
    private static final int QUIET = 75;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("events").factory());
    private final AtomicInteger open = new AtomicInteger();
    private final Set<MultiEmitter<?>> emitters = ConcurrentHashMap.newKeySet();
    private final Service service;
    private final Sse sse;
    private final CurrentVertxRequest current;

    @Inject
    EventStreams(
            Service service,
            @Context Sse sse,
            MeterRegistry registry,
            CurrentVertxRequest current) {
        this.service = service;
        this.sse = sse;
        this.current = current;
        Gauge.builder(OPEN, open, AtomicInteger::get)
                .description(Meanings.of(OPEN))
                .register(registry);
    }

    int open() {
        return open.get();
    }

    /// A run at each change.
    ///
    /// @throws Refusal when there is no such run, or too many streams are open
    Multi<OutboundSseEvent> of(Desk desk, String id) {
        desk.get(id);
        AtomicBoolean changed = new AtomicBoolean(true);
        Runnable leave = desk.watch(id, () -> changed.set(true));
        return stream(
                "run",
                () -> changed.getAndSet(false) ? desk.get(id) : null,
                last -> !((Run) last).state().live(),
                leave);
    }

    /// The first page of a desk's runs, once a second where something changed.
    Multi<OutboundSseEvent> of(Desk desk, int size) {
        AtomicInteger turn = new AtomicInteger();
        Object[] before = {new Object()};
        return stream(
                "runs",
                () -> {
                    if (turn.getAndIncrement() % 5 != 0) {
                        return null;
                    }
                    Desk.Page now = desk.list(0, size);
                    if (now.equals(before[0])) {
                        return null;
                    }
                    before[0] = now;
                    return now;
                },
                _ -> false,
                () -> {});
    }

    private Multi<OutboundSseEvent> stream(
            String name, Supplier<@Nullable Object> next, Predicate<Object> last, Runnable leave) {
        int limit = service.options().limits().events();
        if (open.incrementAndGet() > limit) {
            open.decrementAndGet();
            leave.run();
            throw new Refusal(
                    Refusal.Kind.FULL,
                    "%d event streams are open, and no more may; ask for the run itself instead"
                            .formatted(limit));
        }
        Place place = new Place(leave);
        place.endWith(current.getCurrent());
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            emitters.add(emitter);
                            AtomicInteger quiet = new AtomicInteger();
                            place.works(
                                    emitter,
                                    clock.scheduleAtFixedRate(
                                            () -> turn(emitter, name, next, last, quiet),
                                            0,
                                            MILLISECONDS,
                                            TimeUnit.MILLISECONDS));
                            emitter.onTermination(place::end);
                        },
                        BackPressureStrategy.LATEST);
    }

    /// One of the streams that may be open, until its reader is gone: who goes early may never have
    /// become a subscriber.
    private final class Place {
        private final Runnable leave;
        private @Nullable MultiEmitter<?> emitter;
        private @Nullable Future<?> turns;
        private boolean over;

        Place(Runnable leave) {
            this.leave = leave;
        }

        void endWith(RoutingContext request) {
            request.addEndHandler(_ -> end());
            if (request.response().closed()) {
                end();
            }
        }

        synchronized void works(MultiEmitter<?> emitter, Future<?> turns) {
            this.emitter = emitter;
            this.turns = turns;
            if (over) {
                stop();
            }
        }

        synchronized void end() {
            if (!over) {
                over = true;
                open.decrementAndGet();
                leave.run();
                stop();
            }
        }

        private void stop() {
            if (turns != null && emitter != null) {
                turns.cancel(false);
                emitters.remove(emitter);
            }
        }
    }

    private void turn(
            MultiEmitter<? super OutboundSseEvent> emitter,
            String name,
            Supplier<@Nullable Object> next,
            Predicate<Object> last,
            AtomicInteger quiet) {
        try {
            Object now = next.get();
            if (now != null) {
                quiet.set(0);
                emitter.emit(sse.newEventBuilder().name(name).data(now).build());
                if (last.test(now)) {
                    emitter.complete();
                }
            } else if (quiet.incrementAndGet() >= QUIET) {
                quiet.set(0);
                emitter.emit(sse.newEventBuilder().comment("still here").build());
            }
        } catch (RuntimeException e) {
            emitter.fail(e);
        }
    }

    /// Ends all streams, after what they still have to tell.
    void end() {
        try {
            clock.schedule(
                            () -> emitters.forEach(MultiEmitter::complete),
                            2 * MILLISECONDS,
                            TimeUnit.MILLISECONDS)
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "cannot end the event streams", e);
        }
        clock.shutdownNow();
    }
}
