package dev.locative.statement;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Sample;
import dev.locative.data.Statement;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.Span;

/// CPU time a caption and stage, one thread, warm: `ReaderBenchmark captions.jsonl [statements]`.
/// With a second argument the statements and pairs of all captions are written there, so that two
/// versions can be compared.
final class ReaderBenchmark {
    private static final int ROUNDS = 5;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final EnglishModels models = EnglishModels.SHARED;
    private final SentenceDetectorME sentences = new SentenceDetectorME(models.sentence());
    private final TokenizerME tokenizer = new TokenizerME(models.token());
    private final POSTaggerME exact = new POSTaggerME(models.pos(), POSTagFormat.UD);
    private final PosTagger tagger = new PosTagger(models);
    private final Chunks chunks = new Chunks(models, tagger);
    private final Annotator annotator = new Annotator();
    private final Prepositions prepositions = new Prepositions();
    private final Wording wording = new Wording(1);
    private long last;

    private ReaderBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<String> captions = captions(Path.of(args[0]));
        if (args.length > 1) {
            Files.write(Path.of(args[1]), told(captions));
        }
        ReaderBenchmark benchmark = new ReaderBenchmark();
        for (int round = 0; round < ROUNDS; round++) {
            benchmark.nanos.clear();
            for (String caption : captions) {
                benchmark.measure(caption);
            }
        }
        long words = captions.stream().mapToLong(c -> c.split("\\s+").length).sum();
        System.out.printf(
                "%d captions, %d words a caption%n", captions.size(), words / captions.size());
        benchmark.nanos.forEach((stage, time) ->
                System.out.printf("%-28s %8.1f us%n", stage, time / 1e3 / captions.size()));
    }

    private static List<String> captions(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> captions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            captions.add(json.readTree(line).path("caption").asText());
        }
        return captions;
    }

    private static List<String> told(List<String> captions) {
        Reader reader = new Reader();
        Wording wording = new Wording(1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < captions.size(); i++) {
            List<Statement> statements = reader.read(captions.get(i));
            Sample sample = new Sample("c" + i, null, captions.get(i), "benchmark");
            statements.forEach(s -> lines.add(s.toString().replace('\n', ' ')));
            wording.word(sample, statements)
                    .forEach(p -> lines.add(p.toString().replace('\n', ' ')));
        }
        return lines;
    }

    private void measure(String caption) {
        last = CPU.getCurrentThreadCpuTime();
        List<String> texts = new ArrayList<>();
        for (String line : Plain.text(caption).split("\n")) {
            for (Span span : sentences.sentPosDetect(line)) {
                texts.add(line.substring(span.getStart(), span.getEnd()));
            }
        }
        lap("sentences");
        List<String[]> all = new ArrayList<>();
        for (String text : texts) {
            List<Span> tokens = Tokens.join(text, tokenizer.tokenizePos(text));
            all.add(
                    tokens.stream()
                            .map(t -> t.getCoveredText(text).toString())
                            .toArray(String[]::new));
        }
        lap("tokens, OpenNLP's");
        List<String[]> tags = new ArrayList<>();
        for (String[] words : all) {
            tags.add(exact.tag(words));
        }
        lap("tags, OpenNLP's");
        List<List<PosTagger.Known>> known = new ArrayList<>();
        for (String text : texts) {
            List<PosTagger.Known> words = new ArrayList<>();
            chunks.tokens(text, new ArrayList<>(), words);
            known.add(words);
        }
        lap("tokens");
        List<String[]> ours = new ArrayList<>();
        for (List<PosTagger.Known> sentence : known) {
            ours.add(sentence.stream().map(PosTagger.Known::text).toArray(String[]::new));
        }
        if (!Arrays.deepEquals(ours.toArray(), all.toArray())) {
            throw new IllegalStateException("other tokens in: " + caption);
        }
        last = CPU.getCurrentThreadCpuTime();
        List<String[]> ourTags = new ArrayList<>();
        for (List<PosTagger.Known> words : known) {
            ourTags.add(tagger.tag(words));
        }
        lap("tags");
        if (!Arrays.deepEquals(ourTags.toArray(), tags.toArray())) {
            throw new IllegalStateException("other tags in: " + caption);
        }
        last = CPU.getCurrentThreadCpuTime();
        List<List<Word>> annotated = annotator.annotate(caption);
        lap("all up to word classes");
        Draft draft = new Draft(caption);
        Discourse discourse = new Discourse();
        for (List<Word> sentence : annotated) {
            new ClauseReader(new Parse(sentence, draft, prepositions, discourse)).read();
        }
        List<Statement> statements = List.copyOf(draft.statements());
        lap("clauses");
        wording.word(new Sample("s", null, caption, "benchmark"), statements);
        lap("wording");
    }

    private void lap(String stage) {
        long now = CPU.getCurrentThreadCpuTime();
        nanos.merge(stage, now - last, Long::sum);
        last = CPU.getCurrentThreadCpuTime();
    }
}
