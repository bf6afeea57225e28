package dev.locative.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.util.Span;

/// Sentences and tagged words of a caption, by OpenNLP's English models. Not thread-safe: one a
/// worker.
final class Annotator {
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "Mt.", "St.", "Dr.", "Mr.", "Mrs.", "Ms.", "approx.", "ft.", "vs.", "No.",
                    "Ave.", "Jr.");

    private final SentenceDetectorME sentences;
    private final Chunks chunks;
    private final PosTagger tagger;

    Annotator() {
        this(EnglishModels.SHARED);
    }

    private Annotator(EnglishModels models) {
        sentences = new SentenceDetectorME(models.sentence());
        tagger = new PosTagger(models);
        chunks = new Chunks(models, tagger);
    }

    /// The sentences of a caption, each a list of words. Headings and list items are sentences of
    /// their own.
    List<List<Word>> annotate(String caption) {
        String plain = Plain.text(caption);
        List<List<Word>> result = new ArrayList<>();
        int from = 0;
        while (from < plain.length()) {
            int to = plain.indexOf('\n', from);
            int end = to < 0 ? plain.length() : to;
            line(caption, plain, from, end, result);
            from = end + 1;
        }
        return result;
    }

    /// The sentences, those put together again that were cut after an abbreviation: "Mt. Rigi".
    private static List<Span> whole(String line, Span[] sentences) {
        List<Span> result = new ArrayList<>(sentences.length);
        for (Span sentence : sentences) {
            Span last = result.isEmpty() ? null : result.getLast();
            if (last != null && abbreviated(line, last)) {
                result.set(result.size() - 1, new Span(last.getStart(), sentence.getEnd()));
            } else {
                result.add(sentence);
            }
        }
        return result;
    }

    private static boolean abbreviated(String line, Span sentence) {
        int blank = line.lastIndexOf(' ', sentence.getEnd() - 1);
        return ABBREVIATIONS.contains(
                line.substring(Math.max(blank + 1, sentence.getStart()), sentence.getEnd()));
    }

    private void line(String caption, String plain, int from, int end, List<List<Word>> result) {
        String line = plain.substring(from, end);
        if (line.isBlank()) {
            return;
        }
        for (Span sentence : whole(line, sentences.sentPosDetect(line))) {
            String text = line.substring(sentence.getStart(), sentence.getEnd());
            List<Span> tokens = new ArrayList<>();
            List<PosTagger.Known> known = new ArrayList<>();
            chunks.tokens(text, tokens, known);
            String[] tags = tagger.tag(known);
            String[] words = new String[known.size()];
            for (int i = 0; i < words.length; i++) {
                words[i] = known.get(i).text();
            }
            result.add(Repairs.classify(caption, from + sentence.getStart(), tokens, words, tags));
        }
    }
}
