package dev.locative.filter;

import java.util.List;
import java.util.Set;

/// What a caption grounds: how much of a key phrase stands in one of its sentences.
final class Ground {
    /// Terms after a place word within which the thing must be named that it relates to.
    private static final int REACH = 7;

    /// Terms that may stand between two of a phrase.
    private static final int GAP = 3;

    /// Sentences that a pronoun is followed back.
    private static final int BACK = 4;

    /// The share of a phrase whose thing is a pronoun in the caption, or left out.
    private static final double RESOLVED = 0.9;

    /// Stems of words that tell where in or at a thing: a phrase that has one stands or falls by
    /// it.
    private static final Set<String> SPOTS =
            Set.of(
                    "top",
                    "bottom",
                    "center",
                    "centr",
                    "middl",
                    "corner",
                    "edg",
                    "upper",
                    "lower",
                    "background",
                    "foreground");

    /// The share of a phrase that the sentence says of another thing.
    private static final double MISPLACED = 0.4;

    private final Terms caption;

    Ground(Terms caption) {
        this.caption = caption;
    }

    int sentences() {
        return caption.sentences();
    }

    /// The share in 0..1 of `part` that stands together in `sentence`.
    ///
    /// @param counterpart the words of the thing that the part is said of: found with the converse
    ///   relation, the part is grounded as well
    double share(Part part, int sentence, List<String> counterpart) {
        int from = caption.sentenceStart()[sentence];
        int to = caption.sentenceStart()[sentence + 1];
        if (part.places() == 0) {
            return words(part.words(), from, to);
        }
        double best = 0;
        int turned = Place.converse(part.places());
        for (int i = from; i < to; ) {
            if (caption.place()[i] == null) {
                i++;
                continue;
            }
            int places = 0;
            int first = i;
            while (i < to && caption.place()[i] != null) {
                places |= caption.place()[i++].bit();
            }
            places = Part.strict(places);
            boolean fronted = fronted(from, first);
            int end = i;
            while (end < to
                    && end < i + REACH
                    && caption.place()[end] == null
                    && (end == i && !fronted || !caption.is(end, Terms.VERB))
                    && !(fronted && caption.is(end, Terms.CLAUSE))) {
                end++;
            }
            if ((places & part.places()) == part.places()) {
                double share = following(part, i, end, sentence, first, counterpart);
                boolean misplaced =
                        !counterpart.isEmpty()
                                && caption.has(counterpart.getLast(), from, to)
                                && !located(
                                        counterpart.getLast(),
                                        from,
                                        first,
                                        after(part.words(), i, end),
                                        end,
                                        to);
                best = Math.max(best, misplaced ? share * MISPLACED : share);
            }
            if (turned != 0
                    && (places & turned) == turned
                    && !part.words().isEmpty()
                    && !counterpart.isEmpty()
                    && meets(counterpart, i, end)
                    && located(part.head(), from, first, after(counterpart, i, end), end, to)) {
                best = Math.max(best, RESOLVED);
            }
        }
        if (best == 0 && part.soft() && !part.words().isEmpty()) {
            best = 0.5 * words(part.words(), from, to);
        }
        return best;
    }

    private double following(
            Part part, int from, int end, int sentence, int relation, List<String> counterpart) {
        if (part.words().isEmpty()) {
            boolean ofItself =
                    !counterpart.isEmpty() && caption.has(counterpart.getLast(), from, end);
            return ofItself ? 0 : 1;
        }
        if (spotMissing(part.words(), from, end)) {
            return 0;
        }
        if (caption.has(part.head(), from, end)) {
            return Math.max(
                    found(part.words(), from, end),
                    RESOLVED * found(part.words(), begin(sentence), end));
        }
        boolean unnamed = from == end || caption.is(from, Terms.PRONOUN);
        boolean located = relation > 0 && caption.term()[relation - 1].equals(part.head());
        return unnamed && !located && caption.has(part.head(), begin(sentence), relation)
                ? RESOLVED
                : 0;
    }

    private boolean spotMissing(List<String> words, int from, int to) {
        for (String word : words) {
            if (SPOTS.contains(word) && !caption.has(word, from, to)) {
                return true;
            }
        }
        return false;
    }

    /// The first term of the sentences in which what `sentence` speaks of may be named.
    private int begin(int sentence) {
        return caption.sentenceStart()[back(sentence)];
    }

    private boolean meets(List<String> words, int from, int end) {
        return caption.has(words.getLast(), from, end)
                || words.size() > 1 && found(words, from, end) > 0.5;
    }

    /// Whether the place words at `first` open a clause; "a label, ..., is above" does not.
    private boolean fronted(int from, int first) {
        return first == from || caption.is(first, Terms.CLAUSE) && !caption.is(first, Terms.VERB);
    }

    /// The first term behind the last of `words`, between `from` and `end`; `end` if it is not
    /// there.
    private int after(List<String> words, int from, int end) {
        if (words.isEmpty()) {
            return from;
        }
        for (int i = end - 1; i >= from; i--) {
            if (caption.term()[i].equals(words.getLast())) {
                return i + 1;
            }
        }
        return end;
    }

    /// Whether `word` is what the place words from `first` locate, whose own thing is named before
    /// `after` in a phrase that ends at `end`: it follows where they open a clause ("Above the text
    /// is a logo", "Beyond the wall rises a tower"), or stands right before them, else it precedes.
    private boolean located(String word, int from, int first, int after, int end, int to) {
        boolean fronted = fronted(from, first);
        if (fronted && after < to) {
            boolean stated = end < to && caption.is(end, Terms.VERB);
            if (!stated && first > from && caption.term()[first - 1].equals(word)) {
                return true;
            }
            int next = Math.max(after, end);
            while (next < to && caption.place()[next] == null) {
                next++;
            }
            return caption.has(word, after, next);
        }
        return caption.has(word, from, first) || end < to && caption.has(word, end, to);
    }

    private double found(List<String> words, int from, int to) {
        int found = 0;
        for (String word : words) {
            found += caption.has(word, from, to) ? 1 : 0;
        }
        return (double) found / words.size();
    }

    /// The longest run of `words` in their order, as a share of them all.
    private double words(List<String> words, int from, int to) {
        if (spotMissing(words, from, to)) {
            return 0;
        }
        int best = 0;
        for (int i = from; i < to; i++) {
            int at = words.indexOf(caption.term()[i]);
            if (at < 0) {
                continue;
            }
            int run = 1;
            int last = i;
            for (int next = at + 1; next < words.size(); next++) {
                int limit = Math.min(to, last + 1 + GAP);
                for (int j = last + 1; j < limit; j++) {
                    if (caption.term()[j].equals(words.get(next))) {
                        run++;
                        last = j;
                        break;
                    }
                }
            }
            best = Math.max(best, run);
        }
        double share = (double) best / words.size();
        return words.size() > 1 && !caption.has(words.getLast(), from, to) ? share / 2 : share;
    }

    /// The share of `words` that stand in `sentence` or in those its pronouns lead back to.
    double known(List<String> words, int sentence) {
        if (words.isEmpty()) {
            return 1;
        }
        return found(words, begin(sentence), caption.sentenceStart()[sentence + 1]);
    }

    /// How often `word` stands in `sentence`.
    int count(String word, int sentence) {
        int count = 0;
        for (int i = caption.sentenceStart()[sentence];
                i < caption.sentenceStart()[sentence + 1];
                i++) {
            count += caption.term()[i].equals(word) ? 1 : 0;
        }
        return count;
    }

    /// Whether `sentence` denies `word`: "no windows", "not on the table".
    boolean denies(String word, int sentence) {
        int from = caption.sentenceStart()[sentence];
        int to = caption.sentenceStart()[sentence + 1];
        for (int i = from; i < to; i++) {
            String term = caption.term()[i];
            if ((term.equals("no") || term.equals("not") || term.equals("without"))
                    && caption.has(word, i + 1, Math.min(to, i + 1 + GAP))) {
                return true;
            }
        }
        return false;
    }

    boolean number(String number, int sentence) {
        return caption.has(number, begin(sentence), caption.sentenceStart()[sentence + 1]);
    }

    /// Whether any sentence between the text offsets is `sentence`.
    boolean overlaps(int sentence, int start, int end) {
        int from = caption.sentenceStart()[sentence];
        int to = caption.sentenceStart()[sentence + 1];
        return caption.start()[from] < end && (to == caption.size() || caption.start()[to] > start);
    }

    private int back(int sentence) {
        int first = sentence;
        while (first > 0 && sentence - first < BACK && pronoun(first)) {
            first--;
        }
        return first;
    }

    private boolean pronoun(int sentence) {
        for (int i = caption.sentenceStart()[sentence];
                i < caption.sentenceStart()[sentence + 1];
                i++) {
            if (caption.is(i, Terms.PRONOUN)) {
                return true;
            }
        }
        return false;
    }
}
