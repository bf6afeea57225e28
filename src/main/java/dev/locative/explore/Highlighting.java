package dev.locative.explore;

import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/// Where a search's words stand in the texts shown. Not thread-safe.
final class Highlighting {
    private static final UnifiedHighlighter SPANS =
            UnifiedHighlighter.builderWithoutSearcher(SearchText.ANALYZER)
                    .withBreakIterator(WholeBreakIterator::new)
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    .withWeightMatches(false) // else a text must hold all words
                    .withMaxNoHighlightPassages(0)
                    .withFormatter(new Spans())
                    .build();

    private final String text;
    private final Map<String, Query> queries = new HashMap<>();
    private String caption = "";
    private List<Span> inCaption = List.of();

    /// @param text what was searched for; empty finds nothing
    Highlighting(String text) {
        this.text = text;
    }

    PairItem.Highlights of(Outcome outcome, int ordinal) throws IOException {
        if (text.isBlank()) {
            return PairItem.Highlights.NONE;
        }
        List<Span> question = List.of();
        List<Span> answer = List.of();
        if (outcome instanceof Outcome.Answered answered) {
            Judged judged = answered.pairs().get(ordinal);
            question = spans(Fields.QUESTION, judged.pair().question());
            answer = spans(Fields.ANSWER, judged.pair().answer());
        }
        String now = outcome.sample().caption();
        if (now != null && !now.equals(caption)) {
            caption = now;
            inCaption = spans(Fields.CAPTION, now);
        }
        return new PairItem.Highlights(question, answer, now == null ? List.of() : inCaption);
    }

    private List<Span> spans(String field, String content) throws IOException {
        Query query = queries.computeIfAbsent(field, name -> SearchText.in(name, text));
        return SPANS.highlightWithoutSearcher(field, query, content, 1) instanceof List<?> found
                ? found.stream().map(Span.class::cast).toList()
                : List.of();
    }

    /// Ranges in place of marked-up text. Matches that overlap are one.
    private static final class Spans extends PassageFormatter {
        @Override
        public List<Span> format(Passage[] passages, String content) {
            List<Span> spans = new ArrayList<>();
            for (Passage passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    add(spans, passage.getMatchStarts()[i], passage.getMatchEnds()[i]);
                }
            }
            return spans;
        }

        private static void add(List<Span> spans, int start, int end) {
            if (!spans.isEmpty() && start < spans.getLast().end()) {
                Span last = spans.removeLast();
                spans.add(new Span(last.start(), Math.max(last.end(), end)));
            } else {
                spans.add(new Span(start, end));
            }
        }
    }
}
