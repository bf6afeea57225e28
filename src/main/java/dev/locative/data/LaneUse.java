package dev.locative.data;

/// How a model is used at this moment, and was since it was opened: callers meet in a lane, which
/// computes what waits together.
///
/// @param lane what is computed: `clip-text`, `clip-image`, `llm-local`, `llm-server`
/// @param waiting inputs that nothing computes yet
/// @param working inputs being computed
/// @param items inputs taken into work so far
/// @param batches that they were computed in
public record LaneUse(String lane, int waiting, int working, long items, long batches) {
    /// Of two lanes of the same name.
    public LaneUse plus(LaneUse other) {
        return new LaneUse(
                lane,
                waiting + other.waiting,
                working + other.working,
                items + other.items,
                batches + other.batches);
    }

    /// What is left of it when it is closed.
    public LaneUse closed() {
        return new LaneUse(lane, 0, 0, items, batches);
    }
}
