package dev.locative.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The paper's keywords counted independently of each other.
final class Overlaps {
    private final List<Relation.Keyword> keywords = new ArrayList<>();
    private final List<List<String>> relations = new ArrayList<>();
    private final Trie trie;
    private final ThreadLocal<Tokens> tokens;

    Overlaps(List<Relation> all) {
        Lexicon lexicon = new Lexicon(Map.of());
        trie = new Trie(lexicon);
        Map<String, Integer> numbers = new java.util.HashMap<>();
        for (Relation relation : all) {
            for (Relation.Keyword keyword : relation.keywords()) {
                if (keyword.ours()) {
                    continue;
                }
                Integer number = numbers.get(keyword.text());
                if (number == null) {
                    number = keywords.size();
                    numbers.put(keyword.text(), number);
                    trie.keyword(keyword.text(), number);
                    keywords.add(keyword);
                    relations.add(new ArrayList<>());
                }
                relations.get(number).add(relation.name());
            }
        }
        tokens = ThreadLocal.withInitial(() -> new Tokens(lexicon));
    }

    List<Tag> tag(CharSequence text) {
        List<Tag> tags = new ArrayList<>();
        Tokens words = tokens.get();
        words.read(text);
        for (int i = 0; words.has(i); i++) {
            int node = 0;
            for (int j = i; words.has(j) && (j == i || words.joined(j)); j++) {
                node = trie.next(node, words.word(j));
                if (node < 0) {
                    break;
                }
                if (trie.end(node) > 0) {
                    int number = trie.end(node) - 1;
                    Relation.Keyword keyword = keywords.get(number);
                    for (String relation : relations.get(number)) {
                        tags.add(
                                new Tag(
                                        relation,
                                        keyword.text(),
                                        words.start(i),
                                        words.end(j),
                                        keyword.evidence()));
                    }
                }
            }
        }
        return tags;
    }
}
