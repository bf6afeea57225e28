package dev.locative.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import dev.locative.statement.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every filter promises, on real text and on text that nobody should have written.
class FilterContractTest {
    private static final Reader READER = new Reader();
    private static final Sample SAMPLE =
            Pairs.sample(
                    "Brown metal post in the center of a rocky path outdoors. Behind the post is"
                            + " green chaparral foliage.");
    private static final List<QaPair> PAIRS =
            List.of(
                    Pairs.pair("What is behind the post?", "Green chaparral foliage"),
                    Pairs.pair("What is behind the post?", "A rocky path"),
                    Pairs.pair("Where is the post?", "In the center of a rocky path"),
                    Pairs.pair("Is the post mentioned?", "Yes"),
                    Pairs.pair("", ""),
                    Pairs.pair("?", "."),
                    Pairs.pair("what", "\u0000\uD800 \uFFFD"),
                    Pairs.pair("or or or", "no no no"),
                    Pairs.pair("behind behind behind?", "behind"),
                    Pairs.pair("x ".repeat(5000), "left ".repeat(5000)));

    static Stream<Filter> filters() {
        return Stream.of(
                new ExactDuplicates(),
                new DescriptionReferences(),
                new EchoedAnswers(),
                new LoosePronouns(),
                new Surmises(),
                new ProperQuestions(),
                new GroundedAnswers(),
                new StatedAnswers(READER::read),
                new SpatialQuestions(Pairs::places, false),
                new SpatialQuestions(Pairs::places, true));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void givesOneNamedVerdictPerPairInOrderTheSameEachTime(Filter filter) {
        List<Verdict> verdicts = filter.judge(SAMPLE, PAIRS);
        assertThat(verdicts).hasSameSizeAs(PAIRS).allMatch(v -> v.check().equals(filter.name()));
        assertThat(filter.judge(SAMPLE, PAIRS)).isEqualTo(verdicts);
        assertThat(Filters.ORDER).contains(filter.name());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void givesAReasonForEachDrop(Filter filter) {
        for (Verdict verdict : filter.judge(SAMPLE, PAIRS)) {
            if (verdict instanceof Verdict.Drop drop) {
                assertThat(drop.reason()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void answersForNoPairsAndForSamplesWithoutCaption(Filter filter) {
        assertThat(filter.judge(SAMPLE, List.of())).isEmpty();
        assertThat(filter.judge(Pairs.sample(null), PAIRS)).hasSameSizeAs(PAIRS);
        assertThat(filter.judge(Pairs.sample(" \n\u00A0"), PAIRS)).hasSameSizeAs(PAIRS);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void judgesTheSameFromManyThreads(Filter filter) throws Exception {
        List<Verdict> expected = filter.judge(SAMPLE, PAIRS);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<Verdict>>> futures = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                futures.add(threads.submit(() -> filter.judge(SAMPLE, PAIRS)));
            }
            for (Future<List<Verdict>> future : futures) {
                assertThat(future.get()).isEqualTo(expected);
            }
        }
    }
}
