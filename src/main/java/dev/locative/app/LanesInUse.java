package dev.locative.app;

import dev.locative.data.LaneUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// How the models are used that the jobs of this process have open, and those that they had.
public final class LanesInUse {
    private static final Map<Object, Supplier<List<LaneUse>>> OPEN = new HashMap<>();
    private static final SortedMap<String, LaneUse> CLOSED = new TreeMap<>();

    private LanesInUse() {}

    /// @param model open from now on
    /// @param lanes asked from any thread until it is closed
    static void opened(Object model, Supplier<List<LaneUse>> lanes) {
        synchronized (OPEN) {
            OPEN.put(model, lanes);
        }
    }

    /// Before it is closed.
    static void closes(Object model) {
        synchronized (OPEN) {
            Supplier<List<LaneUse>> lanes = OPEN.remove(model);
            if (lanes != null) {
                lanes.get().forEach(use -> add(CLOSED, use.closed()));
            }
        }
    }

    /// All lanes by name: at this moment of the open models, in total of the closed ones too.
    public static SortedMap<String, LaneUse> now() {
        synchronized (OPEN) {
            SortedMap<String, LaneUse> sum = new TreeMap<>(CLOSED);
            OPEN.values().forEach(lanes -> lanes.get().forEach(use -> add(sum, use)));
            return sum;
        }
    }

    private static void add(Map<String, LaneUse> sum, LaneUse use) {
        sum.merge(use.lane(), use, LaneUse::plus);
    }
}
