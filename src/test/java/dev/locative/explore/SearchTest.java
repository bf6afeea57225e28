package dev.locative.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTest {
    private static final String CAPTION =
            "Two dogs \ud83d\udc36 lie left of a white fence. A close-up of the dog's ear.";

    @TempDir Path run;
    private @Nullable RunIndex opened;

    @BeforeEach
    void indexed() {
        ToyRun.append(
                run,
                List.of(
                        answered(
                                "a",
                                CAPTION,
                                pair("What is left of the fence?", "Two dogs.", 0.9),
                                pair("Where is the ear?", "On the dog.", 0.3)),
                        answered(
                                "b",
                                "A cat on a table.",
                                pair("Where is the cat?", "On it.", null)),
                        answered("c", "A zebra alone."),
                        new Outcome.Refused(
                                new Sample("d", null, "A zebra, a dog and a fence.", "docci"),
                                new Verdict.Drop("lexical", null, "no relation")),
                        new Outcome.Failed(
                                new Sample("e", null, null, "docci"), "generate", "no answer"),
                        answered(
                                "f",
                                "Left is a fence, right is a white dog.",
                                pair("What is right?", "A dog.", Double.NaN))));
        opened = RunIndex.open(run, ToyRun.TAXONOMY);
        opened.catchUp();
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private static Outcome answered(String id, String caption, Judged... pairs) {
        return new Outcome.Answered(new Sample(id, null, caption, "docci"), List.of(pairs));
    }

    private static Judged pair(String question, String answer, @Nullable Double score) {
        return new Judged(
                new QaPair(question, answer, null, Frame.UNSTATED, List.of("left"), null),
                List.of(new Verdict.Keep("grounded", score)));
    }

    private PairPage ask(PairQuery query) {
        return java.util.Objects.requireNonNull(opened).pairs(query);
    }

    private PairPage ask(String text) {
        return ask(new PairQuery(text, Map.of(), null, new Order.Relevance(), 0, 20));
    }

    private static List<String> names(PairPage page) {
        return page.items().stream()
                .map(item -> item.outcome().sample().id() + item.ordinal())
                .toList();
    }

    private List<String> found(String text) {
        return names(ask(text)).stream().sorted().toList();
    }

    @Test
    void without_a_text_every_pair_and_every_sample_without_is_shown_in_order() {
        PairPage page = ask(PairQuery.ALL);

        assertThat(names(page)).containsExactly("a0", "a1", "b0", "d0", "e0", "f0");
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.items().getFirst().outcome().sample().caption()).isEqualTo(CAPTION);
        assertThat(page.indexed().samples()).isEqualTo(6);
        assertThat(page.indexed().pairs()).isEqualTo(4);
        assertThat(page.indexed().bytes()).isEqualTo(page.indexed().ofBytes()).isPositive();
    }

    @Test
    void all_words_are_wanted_in_question_answer_or_caption() {
        assertThat(found("dog")).containsExactly("a0", "a1", "d0", "f0");
        assertThat(found("DOGS fence ear")).containsExactly("a0", "a1");
        assertThat(found("table it")).containsExactly("b0");
        assertThat(found("zebra")).containsExactly("d0");
        assertThat(found("unicorn")).isEmpty();
    }

    @Test
    void operators_are_understood() {
        assertThat(found("\"left of a white fence\"")).containsExactly("a0", "a1");
        assertThat(found("\"of left fence\"")).isEmpty();
        assertThat(found("dog -ear")).containsExactly("d0", "f0");
        assertThat(found("-dog")).containsExactly("b0", "e0");
        assertThat(found("zebra | cat")).containsExactly("b0", "d0");
        assertThat(found("(zebra | cat) fence")).containsExactly("d0");
        assertThat(found("zeb*")).containsExactly("d0");
        assertThat(found("zerba~")).containsExactly("d0");
        assertThat(found("\ud83d\udc36")).containsExactly("a0", "a1");
        assertThat(found("close-up")).containsExactly("a0", "a1");
    }

    @Test
    void words_in_the_pair_itself_count_more_than_in_its_caption() {
        assertThat(names(ask("ear"))).containsExactly("a1", "a0");
    }

    @Test
    void what_was_found_is_marked_by_offsets() {
        PairItem item =
                ask("dog \"white fence\"").items().stream()
                        .filter(found ->
                                found.outcome().sample().id().equals("a") && found.ordinal() == 0)
                        .findFirst()
                        .orElseThrow();

        assertThat(item.highlights().question()).isEmpty();
        assertThat(item.highlights().answer())
                .extracting(span -> span.of("Two dogs."))
                .containsExactly("dogs");
        assertThat(item.highlights().caption())
                .extracting(span -> span.of(CAPTION))
                .containsExactly("dogs", "white", "fence", "dog's");
        assertThat(ask("-cat lef*").items().getFirst().highlights().question())
                .extracting(span -> span.of("What is left of the fence?"))
                .containsExactly("left");
        assertThat(ask("").items().getFirst().highlights()).isEqualTo(PairItem.Highlights.NONE);
    }

    @Test
    void items_without_a_score_come_last_in_both_directions() {
        PairQuery up = new PairQuery("", Map.of(), null, new Order.Score("grounded", false), 0, 20);
        PairQuery down =
                new PairQuery("", Map.of(), null, new Order.Score("grounded", true), 0, 20);
        PairQuery unknown =
                new PairQuery("", Map.of(), null, new Order.Score("nothing", true), 0, 20);

        assertThat(names(ask(up))).containsExactly("a1", "a0", "f0", "b0", "d0", "e0");
        assertThat(names(ask(down))).containsExactly("f0", "a0", "a1", "b0", "d0", "e0");
        assertThat(names(ask(unknown))).containsExactly("a0", "a1", "b0", "d0", "e0", "f0");
    }

    @Test
    void one_sample_can_be_asked_for() {
        assertThat(names(ask(new PairQuery("", Map.of(), "a", new Order.Ledger(), 0, 20))))
                .containsExactly("a0", "a1");
        assertThat(names(ask(new PairQuery("ear", Map.of(), "f", new Order.Ledger(), 0, 20))))
                .isEmpty();
        assertThat(names(ask(new PairQuery("", Map.of(), "none", new Order.Ledger(), 0, 20))))
                .isEmpty();
        assertThat(ask(new PairQuery("", Map.of(), "c", new Order.Ledger(), 0, 20)).total())
                .isZero();
    }

    @Test
    void a_sample_can_be_had_with_pairs_or_without() {
        RunIndex index = java.util.Objects.requireNonNull(opened);

        assertThat(ToyRun.last(run))
                .allSatisfy(outcome ->
                        assertThat(index.outcome(outcome.sample().id())).contains(outcome));
        assertThat(index.outcome("none")).isEmpty();
    }

    @Test
    void pages_follow_each_other_in_every_order() {
        for (Order order :
                List.of(
                        new Order.Ledger(),
                        new Order.Relevance(),
                        new Order.Score("grounded", true))) {
            for (String text : List.of("", "dog")) {
                List<String> whole = names(ask(new PairQuery(text, Map.of(), null, order, 0, 100)));
                List<String> pages = new ArrayList<>();
                for (int from = 0; from < 10; from += 2) {
                    pages.addAll(names(ask(new PairQuery(text, Map.of(), null, order, from, 2))));
                }
                assertThat(pages).isEqualTo(whole).isNotEmpty();
            }
        }
        assertThat(ask(new PairQuery("", Map.of(), null, new Order.Ledger(), 0, 0)).total())
                .isEqualTo(6);
    }

    @Test
    void how_deep_a_page_can_be_is_told() {
        assertThatThrownBy(
                        () -> new PairQuery("", Map.of(), null, new Order.Relevance(), 99_981, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100,000");
        assertThat(ask(new PairQuery("", Map.of(), null, new Order.Ledger(), 1L << 40, 20)).items())
                .isEmpty();
        assertThatThrownBy(() -> new PairQuery("", Map.of(), null, new Order.Ledger(), 0, 101))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "\"(((",
                "*:*",
                "question:dog",
                "caption:\"a b\"~99999999999",
                "/[a-z]+(/",
                "a~99999 ~ ~~ * ** | || - -- + ++ \\ \\\\",
                "\ud83d\udc36\ud83d",
                "\ud83d",
                "\udc36 dog \ud83d",
                "\u0000\u0001\uffff",
                "[a TO z] {a TO b} ^3 dog^99",
                "dog AND OR NOT && ||",
                "(".repeat(999),
                "-(".repeat(20) + "dog" + ")".repeat(20),
                "-(".repeat(300) + "dog" + ")".repeat(300),
                "- ".repeat(190) + "dog",
                "dog ".repeat(249),
                "dog~2 ".repeat(100),
                Stream.iterate(1, i -> i + 1)
                        .limit(300)
                        .map(i -> "w" + i + "~")
                        .reduce("", (a, b) -> a + b + " "),
                "x".repeat(10_000),
                "x".repeat(390) + "~2",
                "dog~2 ".repeat(20),
                "dog (\"".repeat(1_700),
                Stream.iterate(1, i -> i + 1)
                        .limit(2_000)
                        .map(i -> "w" + i)
                        .reduce("", (a, b) -> a + b + " "),
                "d* o* *g d*g ?",
                "' OR 1=1 --",
                "<script>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_text_is_a_mistake(String text) {
        for (Order order : List.of(new Order.Relevance(), new Order.Score("grounded", true))) {
            PairPage page = ask(new PairQuery(text, Map.of(), null, order, 0, 20));
            assertThat(page.total()).isBetween(0L, 6L);
            assertThat(page.items()).hasSize((int) page.total());
        }
    }

    @Test
    void a_text_without_words_finds_everything_and_a_long_one_is_words() {
        assertThat(found(" \"( ")).hasSize(6);
        assertThat(found(CAPTION + " " + " - ".repeat(500))).containsExactly("a0", "a1");
        assertThat(found("dog ".repeat(2_500))).containsExactly("a0", "a1", "d0", "f0");
    }

    @Test
    void values_that_are_not_there_find_nothing_and_are_told() {
        PairPage page =
                ask(
                        new PairQuery(
                                "",
                                Map.of(Dimension.SOURCE, Set.of("nowhere", "\ud83d")),
                                null,
                                new Order.Ledger(),
                                0,
                                20));

        assertThat(page.total()).isZero();
        assertThat(page.facets().get(Dimension.SOURCE))
                .contains(new PairPage.Facet("docci", 6), new PairPage.Facet("nowhere", 0));
    }
}
