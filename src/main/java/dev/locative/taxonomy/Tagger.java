package dev.locative.taxonomy;

import java.util.ArrayList;
import java.util.List;

/// Finds the taxonomy's keywords in a text: longest match from the left, whole words, any case, any
/// white space between words, never across punctuation. Phrases that only look like a relation
/// ("all right", "he left the room") hide the keywords in them. Thread-safe.
public final class Tagger {
    private static final Relation.Keyword[] NO_KEYWORDS = {};
    private final Relation.Keyword[] keywords;
    private final String[] relations;
    private final Trie trie;
    private final Overlaps overlaps;
    private final ThreadLocal<Match> matches;

    public Tagger(Taxonomy taxonomy) {
        Lexicon lexicon = new Lexicon(taxonomy.classes());
        List<Relation.Keyword> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        trie = new Trie(lexicon);
        for (Relation relation : taxonomy.relations()) {
            for (Relation.Keyword keyword : relation.keywords()) {
                trie.keyword(keyword.text(), all.size());
                all.add(keyword);
                names.add(relation.name());
            }
        }
        taxonomy.not().forEach(trie::mask);
        keywords = all.toArray(NO_KEYWORDS);
        relations = names.toArray(String[]::new);
        overlaps = new Overlaps(taxonomy.relations());
        matches = ThreadLocal.withInitial(() -> new Match(trie, new Tokens(lexicon)));
    }

    /// The keywords in order; none overlap.
    public List<Tag> tag(CharSequence text) {
        List<Tag> tags = new ArrayList<>();
        Match match = matches.get();
        match.read(text);
        while (match.find()) {
            Relation.Keyword keyword = keywords[match.keyword()];
            tags.add(
                    new Tag(
                            relations[match.keyword()],
                            keyword.text(),
                            match.start(),
                            match.end(),
                            keyword.evidence()));
        }
        return tags;
    }

    /// Whether a keyword states a relation; stops at the first that does.
    public boolean states(CharSequence text) {
        Match match = matches.get();
        match.read(text);
        while (match.find()) {
            if (keywords[match.keyword()].evidence()) {
                return true;
            }
        }
        return false;
    }

    /// Every keyword of the paper's table wherever it stands, within longer ones and within phrases
    /// that are no relation too, under each of its relations: how Table 11 seems to count.
    public List<Tag> overlapping(CharSequence text) {
        return overlaps.tag(text);
    }
}
