package dev.locative.statement;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.util.Span;

/// Sentences and tagged words of a caption, by OpenNLP's English models. Not thread-safe: one a
/// worker.
final class Annotator {
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

    private void line(String caption, String plain, int from, int end, List<List<Word>> result) {
        String line = plain.substring(from, end);
        if (line.isBlank()) {
            return;
        }
        for (Span sentence : sentences.sentPosDetect(line)) {
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
