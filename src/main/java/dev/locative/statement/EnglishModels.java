package dev.locative.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/// OpenNLP's English models, loaded once.
record EnglishModels(SentenceModel sentence, TokenizerModel token, POSModel pos) {
    private static final String PREFIX = "/opennlp-en-ud-ewt-";
    private static final String SUFFIX = "-1.3-2.5.4.bin";

    static final EnglishModels SHARED = load();

    private static EnglishModels load() {
        try (InputStream s = open("sentence");
                InputStream t = open("tokens");
                InputStream p = open("pos")) {
            return new EnglishModels(new SentenceModel(s), new TokenizerModel(t), new POSModel(p));
        } catch (IOException e) {
            throw new UncheckedIOException("the English language models do not load", e);
        }
    }

    private static InputStream open(String kind) throws IOException {
        InputStream in = EnglishModels.class.getResourceAsStream(PREFIX + kind + SUFFIX);
        if (in == null) {
            throw new IOException("no " + PREFIX + kind + SUFFIX + " on the class path");
        }
        return in;
    }
}
