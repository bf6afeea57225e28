package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

/// Ours against OpenNLP's own classes, on real captions and on odd text.
class PosTaggerTest {
    private static final EnglishModels MODELS = EnglishModels.SHARED;
    private static final List<String> ODD =
            List.of(
                    "x",
                    "A b",
                    "...",
                    "- - \u2026 \ud83d\ude00\ud83d\ude00 zzzqx\u00a0Xq",
                    "\u00dcber 3/4\"x2\" (left-most), \"No_Entry\" it's don't (a)(b) e.g. 10:30",
                    "\u65e5\u672c\u8a9e \u05d0\u05d1 42 4,200 $5 #1",
                    "LEFT SIDE OF THE IMAGE SHOWS I'd've can't 'tis");

    @Test
    void tokensAndTagsAreThoseOfOpenNlp() throws IOException {
        SentenceDetectorME sentences = new SentenceDetectorME(MODELS.sentence());
        TokenizerME tokenizer = new TokenizerME(MODELS.token());
        POSTaggerME exact = new POSTaggerME(MODELS.pos(), POSTagFormat.UD);
        PosTagger tagger = new PosTagger(MODELS);
        Chunks chunks = new Chunks(MODELS, tagger);
        for (String caption : captions()) {
            for (Span sentence : sentences.sentPosDetect(caption)) {
                String text = caption.substring(sentence.getStart(), sentence.getEnd());
                List<Span> expected = Tokens.join(text, tokenizer.tokenizePos(text));
                List<Span> spans = new ArrayList<>();
                List<PosTagger.Known> known = new ArrayList<>();
                chunks.tokens(text, spans, known);
                assertThat(spans).as(text).isEqualTo(expected);
                String[] words = known.stream().map(PosTagger.Known::text).toArray(String[]::new);
                assertThat(words)
                        .as(text)
                        .isEqualTo(
                                expected.stream()
                                        .map(s -> s.getCoveredText(text).toString())
                                        .toArray(String[]::new));
                assertThat(tagger.tag(known)).as(text).isEqualTo(exact.tag(words));
            }
        }
    }

    private static List<String> captions() throws IOException {
        List<String> captions = new ArrayList<>(ODD);
        try (InputStream in = PosTaggerTest.class.getResourceAsStream("captions.txt")) {
            assertThat(in).isNotNull();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Plain::text)
                    .forEach(captions::add);
        }
        return captions;
    }
}
