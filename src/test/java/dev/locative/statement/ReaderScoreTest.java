package dev.locative.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reader on captions whose statements a careful reader marked: a floor a little under what it
/// reaches, so that a change which costs precision or recall is seen.
class ReaderScoreTest {
    private final Reader reader = new Reader();

    @Test
    void what_it_reaches_on_all_of_them() {
        StatementScore score = StatementScore.of(Marked.all(), reader::read);
        System.out.println("all");
        score.print(System.out);

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.67);
    }

    @ParameterizedTest(name = "set {0}: precision {1}, recall {2} at least")
    @CsvSource({
        "given, 0.90, 0.77",
        "a, 0.86, 0.61",
        "b, 0.89, 0.63",
        "c, 0.89, 0.62",
        "d, 0.91, 0.67",
        "e, 0.87, 0.73",
        "f, 0.91, 0.69",
        "g, 0.86, 0.66"
    })
    void it_finds_what_is_marked_and_little_else(String set, double precision, double recall) {
        List<Marked> captions = Marked.all().stream().filter(m -> m.set().equals(set)).toList();

        StatementScore score = StatementScore.of(captions, reader::read);
        System.out.println("set " + set + ", " + captions.size() + " captions");
        score.print(System.out);

        assertThat(captions).hasSizeGreaterThan(20);
        assertThat(score.precision()).isGreaterThanOrEqualTo(precision);
        assertThat(score.recall()).isGreaterThanOrEqualTo(recall);
    }
}
