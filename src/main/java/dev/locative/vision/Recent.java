package dev.locative.vision;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The entries used last, up to a number. Thread-safe.
final class Recent<K, V> {
    private final Map<K, V> entries;

    Recent(int most) {
        entries =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
    }

    synchronized @Nullable V get(K key) {
        return entries.get(key);
    }

    synchronized @Nullable V putIfAbsent(K key, V value) {
        return entries.putIfAbsent(key, value);
    }
}
