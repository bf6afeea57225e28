package dev.locative.filter;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The classes of place words that grounding tells apart. Within [#SOFT] people mix freely ("in a
/// patch", "on a patch"); the others must be met as they are, or by their converse.
enum Place {
    SOFT("on upon atop onto in into inside within at along against across through by"),
    LEFT("left leftmost lefthand"),
    RIGHT("right rightmost righthand"),
    FRONT("front"),
    BEHIND("behind beyond"),
    ABOVE("above over overhead"),
    BELOW("below under underneath beneath"),
    BETWEEN("between among amid amongst amidst"),
    AROUND("around"),
    BESIDE("beside next near nearby adjacent alongside close"),
    OPPOSITE("opposite"),
    TOWARD("toward towards facing faces face"),
    /// Opens the thing that a question relates another to: "relative to the fence".
    RELATIVE("relative relation relationship compared comparison respect");

    private static final Map<String, Place> BY_WORD = new HashMap<>();

    static {
        for (Place place : values()) {
            for (String word : place.words.split(" ")) {
                BY_WORD.put(word, place);
            }
        }
    }

    private final String words;

    Place(String words) {
        this.words = words;
    }

    static @Nullable Place of(String word) {
        return BY_WORD.get(word);
    }

    static Iterable<String> allWords() {
        return BY_WORD.keySet();
    }

    int bit() {
        return 1 << ordinal();
    }

    /// The classes in `mask` seen from the other thing: what is left of B has B on its right. 0
    /// where one of them has no converse.
    static int converse(int mask) {
        int turned = 0;
        for (Place place : values()) {
            if ((mask & place.bit()) != 0) {
                Place other = place.converse();
                if (other == null) {
                    return 0;
                }
                turned |= other.bit();
            }
        }
        return turned;
    }

    private @Nullable Place converse() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case FRONT -> BEHIND;
            case BEHIND -> FRONT;
            case ABOVE -> BELOW;
            case BELOW -> ABOVE;
            case BESIDE, OPPOSITE -> this;
            case SOFT, BETWEEN, AROUND, TOWARD, RELATIVE -> null;
        };
    }
}
