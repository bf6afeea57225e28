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
    static final Set<String> SPOTS =
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
                    "backdrop",
                    "foreground",
                    "distanc",
                    "left",
                    "right",
                    "front");

    /// Words that may stand before a place that opens its clause.
    private static final Set<String> LEADS =
            Set.of("while", "further", "farther", "far", "immedi", "meanwhil", "even", "addit");

    /// The share of a phrase that the sentence says of another thing.
    private static final double MISPLACED = 0.4;

    private final Terms caption;

    Ground(Terms caption) {
        this.caption = caption;
    }

    int sentences() {
        return caption.sentences();
    }

    /// Terms `from` to `to`, exclusive, of one sentence.
    ///
    /// @param evidence whether a pair names it as its evidence: then a pronoun in it may stand for
    ///   the answer
    record Window(int sentence, int from, int to, boolean evidence) {}

    Window sentence(int sentence) {
        return new Window(
                sentence,
                caption.sentenceStart()[sentence],
                caption.sentenceStart()[sentence + 1],
                false);
    }

    /// The terms of `sentence` between the text offsets, with the place words that open them.
    Window within(int sentence, int start, int end) {
        int low = caption.sentenceStart()[sentence];
        int to = caption.sentenceStart()[sentence + 1];
        int from = low;
        while (from < to && caption.end()[from] <= start) {
            from++;
        }
        while (to > from && caption.start()[to - 1] >= end) {
            to--;
        }
        while (from > low && caption.place()[from - 1] != null) {
            from--;
        }
        return new Window(sentence, from, to, true);
    }

    /// The share in 0..1 of `part` that stands together in the window.
    ///
    /// @param counterpart the words of the thing that the part is said of: found with the converse
    ///   relation, the part is grounded as well
    double share(Part part, Window window, List<String> counterpart) {
        int from = window.from;
        int to = window.to;
        if (part.places() == 0) {
            double here = words(part.words(), from, to);
            return here > 0 || !window.evidence
                    ? here
                    : RESOLVED * words(part.words(), begin(window.sentence), from);
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
            while (i < to && caption.place()[i] != null && (i == first || !caption.parted(i))) {
                places |= caption.place()[i++].bit();
            }
            places = Part.strict(places);
            Relation relation = relation(window, first, i, part.region());
            if ((places & part.places()) == part.places()) {
                double share = following(part, relation, counterpart);
                boolean misplaced =
                        !counterpart.isEmpty()
                                && caption.has(counterpart.getLast(), from, to)
                                && !located(counterpart.getLast(), relation);
                best = Math.max(best, misplaced ? share * MISPLACED : share);
            }
            if (turned != 0
                    && (places & turned) == turned
                    && !part.words().isEmpty()
                    && !counterpart.isEmpty()
                    && meets(counterpart, i, relation.end)
                    && located(part.head(), relation)) {
                best = Math.max(best, RESOLVED);
            }
        }
        if (best == 0 && part.soft() && !part.words().isEmpty()) {
            best = (part.region() ? RESOLVED : 0.5) * words(part.words(), from, to);
        }
        return best;
    }

    /// A run of place words and what it relates to.
    ///
    /// @param first the first place word
    /// @param from the term after the last one
    /// @param near where the clause of `from` ends, at most `end`
    /// @param end where the thing has to be named before
    /// @param fronted whether what it locates follows: "Above the text, a logo"
    private record Relation(
            Window window, int first, int from, int near, int end, boolean fronted) {}

    private Relation relation(Window window, int first, int from, boolean region) {
        int to = window.to;
        int end = from;
        int near = -1;
        while (end < to && end < from + REACH && caption.place()[end] == null) {
            boolean verb = caption.is(end, Terms.VERB);
            if (verb && end > from) {
                break;
            }
            boolean ends =
                    verb
                            || caption.is(end, Terms.CLAUSE)
                            || end > from && caption.is(end, Terms.OPENS);
            boolean past = region && end > from && !Ground.SPOTS.contains(caption.term()[end]);
            if (near < 0 && (ends || past && Ground.SPOTS.contains(caption.term()[end - 1]))) {
                near = end;
            }
            end++;
        }
        near = near < 0 ? end : near;
        return new Relation(window, first, from, near, end, fronted(window, first, near));
    }

    /// Whether the place at `first` opens a clause that goes on at `near` with what it locates.
    private boolean fronted(Window window, int first, int near) {
        int start = caption.sentenceStart()[window.sentence];
        int i = first;
        while (i > start && i > window.from && !caption.is(i, Terms.CLAUSE)) {
            i--;
            String term = caption.term()[i];
            if (caption.place()[i] == null && !SPOTS.contains(term) && !LEADS.contains(term)) {
                return false;
            }
        }
        if (i == start) {
            return true;
        }
        if (!caption.is(i, Terms.CLAUSE)) {
            return i == window.from && near < window.to;
        }
        boolean closed =
                near < window.to
                        && caption.is(near, Terms.CLAUSE)
                        && caption.is(near, Terms.VERB)
                        && !caption.is(near, Terms.THERE);
        boolean told = caption.is(i, Terms.MORE) || caption.is(i, Terms.VERB);
        return !told && !closed && near < window.to;
    }

    private double following(Part part, Relation relation, List<String> counterpart) {
        int from = relation.from;
        int end = relation.end;
        if (part.words().isEmpty()) {
            boolean ofItself =
                    !counterpart.isEmpty()
                            && caption.has(counterpart.getLast(), from, relation.near);
            return ofItself ? 0 : 1;
        }
        if (spotMissing(part.words(), from, end)) {
            return 0;
        }
        int before = begin(relation.window.sentence);
        if (caption.has(part.head(), from, end)) {
            return Math.max(
                    found(part.words(), from, end), RESOLVED * found(part.words(), before, end));
        }
        boolean unnamed = from == end || caption.is(from, Terms.PRONOUN);
        boolean located =
                relation.first > 0 && caption.term()[relation.first - 1].equals(part.head());
        return unnamed && !located && caption.has(part.head(), before, relation.first)
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

    /// Whether `word` is what the relation locates: it follows where the place opens a clause
    /// ("Above the text is a logo"), else it precedes.
    private boolean located(String word, Relation relation) {
        int to = relation.window.to;
        int near = relation.near;
        if (relation.fronted && near < to && caption.place()[near] == null) {
            int next = near;
            while (next < to
                    && (caption.place()[next] == null || caption.place()[next] == Place.SOFT)) {
                next++;
            }
            return caption.has(word, near, next);
        }
        return caption.has(word, relation.window.from, relation.first)
                || relation.end < to && caption.has(word, relation.end, to);
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
