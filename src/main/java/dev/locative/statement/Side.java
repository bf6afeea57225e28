package dev.locative.statement;

import org.jspecify.annotations.Nullable;

/// The six directions that have an opposite.
enum Side {
    ABOVE("above", "above", "above"),
    BELOW("below", "below", "below"),
    LEFT("left", "to the left of", "to the left"),
    RIGHT("right", "to the right of", "to the right"),
    FRONT("front", "in front of", "in front"),
    BACK("back", "behind", "behind");

    /// The taxonomy's name.
    final String relation;

    /// Before a reference: "to the left of".
    final String before;

    /// On its own: "to the left".
    final String alone;

    Side(String relation, String before, String alone) {
        this.relation = relation;
        this.before = before;
        this.alone = alone;
    }

    Side opposite() {
        return switch (this) {
            case ABOVE -> BELOW;
            case BELOW -> ABOVE;
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case FRONT -> BACK;
            case BACK -> FRONT;
        };
    }

    /// "above or below", in either order.
    String choice(boolean turned) {
        Side first = turned ? opposite() : this;
        return switch (first) {
            case LEFT, RIGHT -> first.alone + " or " + first.opposite().before;
            case ABOVE, BELOW, FRONT, BACK -> first.before + " or " + first.opposite().before;
        };
    }

    /// The side that a preposition names; null where it names none, or also other things ("over").
    static @Nullable Side of(String tail) {
        return switch (tail) {
            case "above" -> ABOVE;
            case "below", "beneath", "underneath", "under" -> BELOW;
            case "to the left of", "left of", "to the left side of" -> LEFT;
            case "to the right of", "right of", "to the right side of" -> RIGHT;
            case "in front of" -> FRONT;
            case "behind", "beyond", "in back of" -> BACK;
            default -> null;
        };
    }
}
