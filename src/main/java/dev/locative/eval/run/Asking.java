package dev.locative.eval.run;

import dev.locative.eval.Answer;
import dev.locative.eval.Contestant;
import dev.locative.eval.Item;
import dev.locative.eval.Style;
import dev.locative.eval.UnansweredException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a benchmark's questions to a contestant, several at once, and keeps what it says. What the
/// book holds is not asked again.
///
/// @param benchmark its name, for messages
/// @param workers questions asked at once; what the contestant prepares ahead comes on top
/// @param failuresInRow so many failures in a row end the run: a dead server need not be asked
///   10,000 times
/// @param watcher told from several threads
/// @param interrupted asked often; true ends the run after the questions in flight
public record Asking(
        String benchmark,
        Contestant contestant,
        Style style,
        int workers,
        int failuresInRow,
        Consumer<Progress> watcher,
        BooleanSupplier interrupted) {

    /// @param failed items without an answer
    /// @param firstFailure why the first of them has none; null when all have one
    /// @param stopped why the run ended early; null when it did not
    public record Ended(long failed, @Nullable String firstFailure, @Nullable String stopped) {}

    private record Pending(Item item, long seed) {}

    /// Asks what is open.
    ///
    /// @throws java.io.UncheckedIOException when a reply cannot be kept
    public Ended run(List<Item> items, List<Long> seeds, ReplyBook book) {
        List<Pending> open = new ArrayList<>();
        for (long seed : seeds) {
            for (Item item : items) {
                if (book.answer(item.id(), seed).isEmpty()) {
                    open.add(new Pending(item, seed));
                }
            }
        }
        return new Work(open, (long) items.size() * seeds.size(), book).run();
    }

    private final class Work {
        private final List<Pending> open;
        private final long total;
        private final ReplyBook book;
        private final long start = System.nanoTime();
        private final Semaphore turns = new Semaphore(workers, true);
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicLong answered = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private final AtomicInteger inRow = new AtomicInteger();
        private final AtomicReference<@Nullable String> firstFailure = new AtomicReference<>();
        private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();
        private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();

        Work(List<Pending> open, long total, ReplyBook book) {
            this.open = open;
            this.total = total;
            this.book = book;
        }

        Ended run() {
            List<Thread> threads =
                    Stream.generate(() -> Thread.ofPlatform().name("eval").unstarted(this::work))
                            .limit(Math.min(workers + contestant.ahead(), Math.max(1, open.size())))
                            .toList();
            threads.forEach(Thread::start);
            try {
                for (Thread thread : threads) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                threads.forEach(Thread::interrupt);
                Thread.currentThread().interrupt();
                stopped.compareAndSet(null, "interrupted");
            }
            switch (broken.get()) {
                case null -> {}
                case Error why -> throw why;
                case RuntimeException why -> throw why;
                case Throwable why -> throw new IllegalStateException(why);
            }
            if (interrupted.getAsBoolean()) {
                stopped.compareAndSet(null, "interrupted");
            }
            return new Ended(failed.get(), firstFailure.get(), stopped.get());
        }

        private void work() {
            while (!over()) {
                int at = next.getAndIncrement();
                if (at >= open.size()) {
                    return;
                }
                try {
                    ask(open.get(at));
                } catch (RuntimeException | Error e) {
                    broken.compareAndSet(null, e);
                }
                watcher.accept(
                        new Progress(
                                benchmark,
                                total - open.size(),
                                answered.get(),
                                failed.get(),
                                total,
                                (System.nanoTime() - start) / 1e9));
            }
        }

        private boolean over() {
            return stopped.get() != null || broken.get() != null || interrupted.getAsBoolean();
        }

        private void ask(Pending pending) {
            Item shown = style.present(pending.item, pending.seed);
            Supplier<Answer> prepared;
            try {
                prepared =
                        contestant.prepared(
                                new Contestant.Asked(
                                        shown,
                                        contestant.sees() ? style.asking().apply(shown) : List.of(),
                                        pending.seed));
                turns.acquire();
            } catch (UnansweredException e) {
                failed(shown, pending.seed, e);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped.compareAndSet(null, "interrupted");
                return;
            }
            try {
                if (!over()) {
                    book.add(shown.id(), pending.seed, prepared.get());
                    answered.incrementAndGet();
                    inRow.set(0);
                }
            } catch (UnansweredException e) {
                failed(shown, pending.seed, e);
            } finally {
                turns.release();
            }
        }

        private void failed(Item item, long seed, UnansweredException e) {
            String why = "%s: %s".formatted(item.place(), e.getMessage());
            book.addFailure(item.id(), seed, why);
            firstFailure.compareAndSet(null, why);
            failed.incrementAndGet();
            if (e.lasting()) {
                stopped.compareAndSet(null, why);
            } else if (inRow.incrementAndGet() >= failuresInRow) {
                stopped.compareAndSet(
                        null,
                        "%d questions in a row had no answer; the last: %s"
                                .formatted(failuresInRow, why));
            }
        }
    }
}
