package dev.locative.model;

import java.nio.file.Path;

/// What of the catalogue is on this machine: one for each part of an entry.
///
/// @param size of the part in bytes, as far as the catalogue knows; -1 when it knows nothing
/// @param exact whether all sizes are known
/// @param folder where it lies, or would lie
public record Status(
        Entry entry, Entry.Part part, State state, long size, boolean exact, Path folder) {
    /// How much is there.
    public enum State {
        NOT_PULLED("not pulled"),
        PARTIAL("partial"),
        PULLED("pulled"),
        IN_HUB_CACHE("in Hugging Face's cache");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Status of(Placed placed, Entry.Part part) {
        int here = 0;
        int cached = 0;
        int begun = 0;
        long size = 0;
        boolean exact = true;
        boolean known = false;
        for (RemoteFile file : part.files()) {
            switch (placed.holding(file)) {
                case Holding.Here _ -> here++;
                case Holding.Cached _ -> cached++;
                case Holding.Begun _ -> begun++;
                case Holding.Absent _ -> {}
            }
            size += Math.max(0, file.expected());
            known |= file.expected() >= 0;
            exact &= file.size() >= 0;
        }
        int all = part.files().size();
        State state =
                here == all
                        ? State.PULLED
                        : cached == all
                                ? State.IN_HUB_CACHE
                                : here + cached + begun > 0 ? State.PARTIAL : State.NOT_PULLED;
        return new Status(placed.entry(), part, state, known ? size : -1, exact, placed.folder());
    }
}
