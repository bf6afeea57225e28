package dev.locative.source.web;

import dev.locative.data.Sha256;
import dev.locative.net.Pause;
import dev.locative.vision.ImageFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Images by their URLs, from a cache on disk or over the network. What several threads ask for at
/// once is fetched once. Thread-safe.
public final class WebImages implements AutoCloseable {

    private final WebOptions options;
    private final InstantSource clock;
    private final Instant opened;

    /// Failed in this process in a way that may pass; those of earlier ones are asked again.
    private final Set<WebUrl> doubted = ConcurrentHashMap.newKeySet();

    private final UrlIndex index;
    private final ContentFiles files;
    private final Transport transport;
    private final Fetcher fetcher;
    private final Pause pause;
    private final ConcurrentMap<WebUrl, CompletableFuture<ImageFile>> running =
            new ConcurrentHashMap<>();
    private final LongAdder fetched = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder cached = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder dead = new LongAdder();

    /// @throws UncheckedIOException when the cache cannot be opened
    /// @throws IllegalArgumentException when what is allowed is no host, address or block
    public WebImages(WebOptions options) {
        this(options, Names.system(), Pause.real(), InstantSource.system());
    }

    WebImages(WebOptions options, Names names, Pause pause, InstantSource clock) {
        this.options = options;
        this.clock = clock;
        this.pause = pause;
        opened = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        AddressGuard guard = new AddressGuard(options.allowed());
        try {
            Files.createDirectories(options.cache());
            files = new ContentFiles(options.cache(), options.cacheBytes(), clock);
            index = new UrlIndex(options.cache());
        } catch (IOException e) {
            throw broken(e);
        }
        transport = new Transport(options, new GuardedNames(names, guard), clock);
        fetcher = new Fetcher(options, transport, pause, clock);
    }

    /// @throws UncheckedIOException when the cache cannot be read or written
    /// @throws IllegalStateException when the thread was interrupted
    public ImageFile fetch(String address) {
        try {
            return fetch(WebUrl.parse(address));
        } catch (BadUrl e) {
            return missing(address, e.reason(), e.getMessage(), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while fetching " + ImageFile.quoted(address), e);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private ImageFile fetch(WebUrl url) throws IOException, InterruptedException {
        while (true) {
            CompletableFuture<ImageFile> mine = new CompletableFuture<>();
            CompletableFuture<ImageFile> other = running.putIfAbsent(url, mine);
            if (other == null) {
                return first(url, mine);
            }
            ImageFile file = result(other);
            if (file != null) {
                (file instanceof ImageFile.Found ? cached : dead).increment();
                return file;
            }
        }
    }

    /// What another thread got; null when it was interrupted or its cache failed, which need not
    /// happen here.
    private static @Nullable ImageFile result(CompletableFuture<ImageFile> other)
            throws InterruptedException {
        try {
            return other.get();
        } catch (ExecutionException e) {
            return null;
        }
    }

    private ImageFile first(WebUrl url, CompletableFuture<ImageFile> result)
            throws IOException, InterruptedException {
        try {
            ImageFile known = known(url);
            ImageFile file = known == null ? ask(url) : known;
            result.complete(file);
            return file;
        } finally {
            running.remove(url, result);
            result.completeExceptionally(new IllegalStateException("given up"));
        }
    }

    /// What can be said without asking; null when it has to be asked.
    private @Nullable ImageFile known(WebUrl url) throws IOException {
        ImageFile known =
                switch (index.get(url.toString())) {
                    case UrlEntry.Kept kept -> kept(url, kept);
                    case UrlEntry.Failed failure -> remembered(url, failure);
                    case null -> null;
                };
        return known == null && options.offline()
                ? missing(url, "offline", "it is not in the cache " + options.cache(), false)
                : known;
    }

    private @Nullable ImageFile kept(WebUrl url, UrlEntry.Kept kept) throws IOException {
        byte[] content = files.read(kept.content());
        if (content == null) {
            return null;
        }
        if (content.length > options.maxBytes()) {
            return missing(url, "too large", content.length + " bytes", false);
        }
        cached.increment();
        return new ImageFile.Found(content, url.toString());
    }

    private @Nullable ImageFile remembered(WebUrl url, UrlEntry.Failed failure) {
        Duration time = failure.dead() ? options.times().dead() : options.times().doubted();
        boolean over = !clock.instant().isBefore(failure.at().plus(time));
        boolean forgotten = options.forget() && failure.at().isBefore(opened);
        boolean earlier = !failure.dead() && !doubted.contains(url);
        boolean smaller = failure.limit() > 0 && failure.limit() < options.maxBytes();
        if (over || forgotten || earlier || smaller) {
            return null;
        }
        dead.increment();
        return missing(
                url,
                failure.reason(),
                "%s; asked at %s and remembered".formatted(failure.detail(), failure.at()),
                !failure.dead());
    }

    private ImageFile ask(WebUrl url) throws IOException, InterruptedException {
        return switch (fetcher.fetch(url)) {
            case Reply.Content content -> {
                Sha256 name = files.write(content.bytes());
                index.put(url.toString(), new UrlEntry.Kept(name));
                fetched.increment();
                bytes.add(content.bytes().length);
                yield new ImageFile.Found(content.bytes(), url.toString());
            }
            case Reply.Failure failure -> {
                failed.increment();
                remember(url, failure);
                yield missing(
                        url,
                        failure.reason(),
                        failure.detail(),
                        failure.kind() == Reply.Kind.PASSING
                                || failure.kind() == Reply.Kind.UNSURE);
            }
        };
    }

    private void remember(WebUrl url, Reply.Failure failure) throws IOException {
        switch (failure.kind()) {
            case DEAD -> remember(url, failure, true);
            case PASSING, UNSURE -> {
                doubted.add(url);
                remember(url, failure, false);
            }
            case OURS -> {}
        }
    }

    private void remember(WebUrl url, Reply.Failure failure, boolean dead) throws IOException {
        long limit = failure.reason().equals(Body.TOO_LARGE) ? options.maxBytes() : 0;
        String detail = ImageFile.quoted(failure.detail());
        index.put(
                url.toString(),
                new UrlEntry.Failed(failure.reason(), detail, clock.instant(), dead, limit));
    }

    private static ImageFile.Missing missing(
            Object url, String reason, String detail, boolean passing) {
        return new ImageFile.Missing(
                reason,
                "%s: %s".formatted(ImageFile.quoted(url.toString()), ImageFile.quoted(detail)),
                passing);
    }

    private UncheckedIOException broken(IOException e) {
        return new UncheckedIOException(
                "cannot use the image cache %s: %s; make room, or name another directory"
                        .formatted(options.cache(), e),
                e);
    }

    public WebCounts counts() {
        return new WebCounts(
                fetched.sum(),
                bytes.sum(),
                cached.sum(),
                fetcher.retries(),
                failed.sum(),
                dead.sum());
    }

    /// Ends all requests and waiting.
    @Override
    public void close() {
        pause.close();
        transport.close();
        try {
            index.close();
        } catch (IOException e) {
            throw broken(e);
        }
    }
}
