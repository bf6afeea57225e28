package dev.locative.statement;

import java.util.List;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.Span;
import opennlp.tools.util.StringUtil;

/// The tokens of a text. OpenNLP's tokenizer decides on each stretch between blanks by itself, and
/// so does `Tokens`; captions share most of these stretches, so each is taken apart once. Not
/// thread-safe.
final class Chunks {
    private static final int MOST_KNOWN = 16_384;

    /// A stretch without blanks, by its tokens' places in it.
    private record Cut(Span[] spans, PosTagger.Known[] words) {}

    private final TokenizerME tokenizer;
    private final PosTagger tagger;
    private final Memo<String, Cut> cuts = new Memo<>(MOST_KNOWN, this::cut);

    /// @param tagger knows the words that the tokens are
    Chunks(EnglishModels models, PosTagger tagger) {
        this.tokenizer = new TokenizerME(models.token());
        this.tagger = tagger;
    }

    /// Appends the tokens of `text` and their places in it.
    void tokens(String text, List<Span> spans, List<PosTagger.Known> words) {
        int length = text.length();
        int start = 0;
        while (start < length) {
            if (StringUtil.isWhitespace(text.charAt(start))) {
                start++;
                continue;
            }
            int end = start + 1;
            while (end < length && !StringUtil.isWhitespace(text.charAt(end))) {
                end++;
            }
            Cut cut = cuts.get(text.substring(start, end));
            for (int i = 0; i < cut.spans.length; i++) {
                spans.add(new Span(cut.spans[i], start));
                words.add(cut.words[i]);
            }
            start = end;
        }
    }

    private Cut cut(String chunk) {
        List<Span> spans = Tokens.join(chunk, tokenizer.tokenizePos(chunk));
        PosTagger.Known[] words = new PosTagger.Known[spans.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tagger.word(spans.get(i).getCoveredText(chunk).toString());
        }
        return new Cut(spans.toArray(Span[]::new), words);
    }
}
