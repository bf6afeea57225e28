package dev.locative.source;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The wanted fields of one record, refilled for the next. Not thread-safe.
final class Values {
    /// The longest caption that is taken for one, in UTF-16 units.
    static final int MAX_CAPTION = 1 << 20;

    static final int MAX_ID = 1000;

    /// What stands in a field.
    enum Kind {
        ABSENT,
        NULL,
        TEXT,
        INTEGER,
        /// Neither; the text names it: "an array".
        OTHER
    }

    private final List<String> names;
    private final Kind[] kinds;
    private final @Nullable String[] texts;

    Values(List<String> names) {
        this.names = names;
        kinds = new Kind[names.size()];
        texts = new String[names.size()];
        clear();
    }

    void clear() {
        Arrays.fill(kinds, Kind.ABSENT);
        Arrays.fill(texts, null);
    }

    void set(int field, Kind kind, @Nullable String text) {
        kinds[field] = kind;
        texts[field] = text;
    }

    boolean has(int field) {
        return kinds[field] != Kind.ABSENT;
    }

    /// A text that must be there.
    String text(int field) throws BadRecord {
        String text = optional(field);
        if (text == null) {
            throw new BadRecord(
                    has(field)
                            ? "field \"" + names.get(field) + "\" is null"
                            : "no field \"" + names.get(field) + "\"");
        }
        if (kinds[field] == Kind.INTEGER) {
            throw wrongType(field, "a number");
        }
        return text;
    }

    /// A text or whole number that names something; neither missing nor blank.
    String key(int field) throws BadRecord {
        String key = kinds[field] == Kind.INTEGER ? optional(field) : text(field);
        if (key == null || key.isBlank()) {
            throw new BadRecord("field \"" + names.get(field) + "\" is empty");
        }
        if (key.length() > MAX_ID) {
            throw new BadRecord(
                    "field \"%s\" has %d characters: over %d"
                            .formatted(names.get(field), key.length(), MAX_ID));
        }
        return key;
    }

    /// A text or whole number; null when the field is missing or null.
    @Nullable String optional(int field) throws BadRecord {
        if (kinds[field] == Kind.OTHER) {
            throw wrongType(field, String.valueOf(texts[field]));
        }
        return texts[field];
    }

    /// A caption of 1 to `MAX_CAPTION` characters, not all of them blank.
    String caption(int field) throws BadRecord {
        String caption = text(field);
        if (caption.isBlank()) {
            throw new BadRecord("the caption (field \"" + names.get(field) + "\") is empty");
        }
        if (caption.length() > MAX_CAPTION) {
            throw new BadRecord(
                    "the caption has %d characters: over %d"
                            .formatted(caption.length(), MAX_CAPTION));
        }
        return caption;
    }

    private BadRecord wrongType(int field, String what) {
        return new BadRecord("field \"" + names.get(field) + "\" is " + what + ", not a text");
    }
}
