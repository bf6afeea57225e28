package dev.locative.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Keeps what was worked out for the keys used last: two generations of at most `size` entries; the
/// older one is dropped when the younger is full. Not thread-safe.
final class Memo<K, V> {
    private final int size;
    private final Function<K, V> work;
    private Map<K, V> young;
    private Map<K, V> old = Map.of();

    Memo(int size, Function<K, V> work) {
        this.size = size;
        this.work = work;
        this.young = HashMap.newHashMap(size);
    }

    V get(K key) {
        V known = young.get(key);
        if (known != null) {
            return known;
        }
        V value = old.get(key);
        if (value == null) {
            value = work.apply(key);
        }
        if (young.size() >= size) {
            old = young;
            young = HashMap.newHashMap(size);
        }
        young.put(key, value);
        return value;
    }
}
