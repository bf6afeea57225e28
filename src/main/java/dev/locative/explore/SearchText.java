package dev.locative.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.jspecify.annotations.Nullable;

/// Turns what users type into queries. Every word is wanted, in any of the texts.
final class SearchText {
    /// English stems; no word is left out, since "on" and "left of" are what is searched for here.
    static final Analyzer ANALYZER = new EnglishAnalyzer(CharArraySet.EMPTY_SET);

    /// Longer texts, and those with more parentheses, prefixes and misspelt words, are taken as
    /// words without operators: what people type stays below, what costs seconds does not.
    private static final int LONG = 400;

    private static final int MOST_OPERATORS = 20;

    /// Of a text without operators as many distinct words are looked for; Lucene allows 1,024
    /// clauses.
    private static final int MOST_WORDS = 300;

    private static final Map<String, Float> WEIGHTS =
            Map.of(Fields.QUESTION, 1f, Fields.ANSWER, 1f, Fields.CAPTION, 0.5f);

    private SearchText() {}

    /// The items that a text finds; null when it holds no word.
    static @Nullable Query items(String text, IndexSearcher searcher) throws IOException {
        if (words(text).isEmpty()) {
            return null;
        }
        if (hasOperators(text)) {
            try {
                return searcher.rewrite(onItems(parsed(text, WEIGHTS)));
            } catch (IndexSearcher.TooManyClauses e) {
                return onItems(wordsOf(text, WEIGHTS));
            }
        }
        return onItems(wordsOf(text, WEIGHTS));
    }

    /// What a text looks for in one field.
    static Query in(String field, String text) {
        Map<String, Float> alone = Map.of(field, 1f);
        if (hasOperators(text)) {
            try {
                return parsed(text, alone);
            } catch (IndexSearcher.TooManyClauses e) {
                return wordsOf(text, alone);
            }
        }
        return wordsOf(text, alone);
    }

    private static boolean hasOperators(String text) {
        return text.length() <= LONG
                && text.chars().filter(c -> c == '(' || c == '*' || c == '~').count()
                        <= MOST_OPERATORS;
    }

    private static Query parsed(String text, Map<String, Float> weights) {
        SimpleQueryParser parser = new SimpleQueryParser(ANALYZER, weights);
        parser.setDefaultOperator(BooleanClause.Occur.MUST);
        return parser.parse(text);
    }

    private static Query wordsOf(String text, Map<String, Float> weights) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words(text)) {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            weights.forEach((field, weight) ->
                    anywhere.add(
                            new BoostQuery(new TermQuery(new Term(field, word)), weight),
                            BooleanClause.Occur.SHOULD));
            all.add(anywhere.build(), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream stream = ANALYZER.tokenStream(Fields.QUESTION, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < MOST_WORDS && stream.incrementToken()) {
                words.add(term.toString());
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The query with what asks for captions asking for the items of their samples.
    private static Query onItems(Query query) {
        return switch (query) {
            case BooleanQuery all -> {
                BooleanQuery.Builder joined =
                        new BooleanQuery.Builder()
                                .setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
                all.clauses()
                        .forEach(clause -> joined.add(onItems(clause.query()), clause.occur()));
                yield joined.build();
            }
            case BoostQuery boosted ->
                    new BoostQuery(onItems(boosted.getQuery()), boosted.getBoost());
            case MatchAllDocsQuery _ -> Fields.ITEMS;
            case MatchNoDocsQuery nothing -> nothing;
            default ->
                    asksForCaptions(query)
                            ? new ToChildBlockJoinQuery(query, Fields.SAMPLES)
                            : query;
        };
    }

    private static boolean asksForCaptions(Query query) {
        boolean[] caption = new boolean[1];
        query.visit(
                new QueryVisitor() {
                    @Override
                    public boolean acceptField(String field) {
                        caption[0] |= field.equals(Fields.CAPTION);
                        return true;
                    }
                });
        return caption[0];
    }
}
