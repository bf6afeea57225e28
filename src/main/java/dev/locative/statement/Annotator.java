package dev.locative.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/// Sentences and tagged words of a caption, by OpenNLP's English models. Not thread-safe: one a
/// worker.
final class Annotator {
    private static final String PREFIX = "/opennlp-en-ud-ewt-";
    private static final String SUFFIX = "-1.3-2.5.4.bin";
    private final SentenceDetectorME sentences;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;

    Annotator() {
        this(Models.SHARED);
    }

    private Annotator(Models models) {
        sentences = new SentenceDetectorME(models.sentence);
        tokenizer = new TokenizerME(models.token);
        tagger = new POSTaggerME(models.pos, POSTagFormat.UD);
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
            List<Span> tokens = Tokens.join(text, tokenizer.tokenizePos(text));
            String[] words = new String[tokens.size()];
            for (int i = 0; i < words.length; i++) {
                words[i] = tokens.get(i).getCoveredText(text).toString();
            }
            String[] tags = tagger.tag(words);
            result.add(Repairs.classify(caption, from + sentence.getStart(), tokens, words, tags));
        }
    }

    /// The models, loaded once.
    private record Models(SentenceModel sentence, TokenizerModel token, POSModel pos) {
        static final Models SHARED = load();

        static Models load() {
            try (InputStream s = open("sentence");
                    InputStream t = open("tokens");
                    InputStream p = open("pos")) {
                return new Models(new SentenceModel(s), new TokenizerModel(t), new POSModel(p));
            } catch (IOException e) {
                throw new UncheckedIOException("the English language models do not load", e);
            }
        }

        private static InputStream open(String kind) throws IOException {
            InputStream in = Annotator.class.getResourceAsStream(PREFIX + kind + SUFFIX);
            if (in == null) {
                throw new IOException("no " + PREFIX + kind + SUFFIX + " on the class path");
            }
            return in;
        }
    }
}
