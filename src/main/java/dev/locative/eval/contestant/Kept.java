package dev.locative.eval.contestant;

import dev.locative.data.Sha256;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.ToLongFunction;

/// What was made of images, by their files' digests: made once however many ask at the same time,
/// and kept as long as there is room. Thread-safe.
///
/// @param <V> what is made
final class Kept<V> {
    private record Entry<V>(FutureTask<V> value, long[] bytes) {}

    private final Map<Sha256, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final ToLongFunction<V> size;
    private final long most;
    private long held;

    /// @param size of a value, bytes
    /// @param most bytes that all values together may have
    Kept(ToLongFunction<V> size, long most) {
        this.size = size;
        this.most = most;
    }

    /// @throws ExecutionException what went wrong in the making; it is tried again the next time
    /// @throws InterruptedException while another thread makes it
    V get(Sha256 key, Callable<V> make) throws ExecutionException, InterruptedException {
        Entry<V> fresh = new Entry<>(new FutureTask<>(make), new long[1]);
        Entry<V> entry;
        synchronized (this) {
            entry = entries.putIfAbsent(key, fresh);
        }
        if (entry != null) {
            return entry.value.get();
        }
        fresh.value.run();
        try {
            V value = fresh.value.get();
            add(fresh, size.applyAsLong(value));
            return value;
        } catch (ExecutionException e) {
            synchronized (this) {
                entries.remove(key, fresh);
            }
            throw e;
        }
    }

    private synchronized void add(Entry<V> entry, long bytes) {
        entry.bytes[0] = bytes;
        held += bytes;
        Iterator<Entry<V>> eldest = entries.values().iterator();
        while (held > most && eldest.hasNext()) {
            Entry<V> old = eldest.next();
            if (old.bytes[0] > 0) {
                held -= old.bytes[0];
                eldest.remove();
            }
        }
    }
}
