package dev.locative.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.data.Meter;
import org.junit.jupiter.api.Test;

/// What every [Asker] does.
public abstract class AskerContract {
    /// One that answers [#question()].
    protected abstract Asker answering();

    /// One that cannot answer [#question()].
    protected abstract Asker failing();

    /// Answered with more than three tokens when it may have more.
    protected Question question() {
        return new Question("train_1", "Where is the cup?", Shape.FREE, 64);
    }

    @Test
    protected void it_answers_and_says_what_it_is() {
        try (Asker asker = answering()) {
            assertThat(asker.name()).isNotBlank();
            assertThat(asker.ask(question()).text()).isNotBlank();
        }
    }

    @Test
    protected void it_tells_the_meter_what_a_reply_cost() {
        try (Asker asker = answering()) {
            Meter meter = new Meter();
            meter.during(() -> asker.ask(question()));
            assertThat(meter.usage().calls()).isEqualTo(1);
            assertThat(meter.usage().tokensOut()).isBetween(0L, 64L);
            assertThat(meter.usage().tokensCached()).isBetween(0L, meter.usage().tokensIn());
            assertThat(meter.usage().seconds()).isNotNegative();
        }
    }

    @Test
    protected void a_reply_has_no_more_tokens_than_it_may() {
        try (Asker asker = answering()) {
            Question asked = question();
            Meter meter = new Meter();
            meter.during(() -> asker.ask(new Question(asked.id(), asked.text(), asked.shape(), 3)));
            assertThat(meter.usage().tokensOut()).isBetween(0L, 3L);
        }
    }

    @Test
    protected void what_cannot_be_answered_is_an_exception_that_names_the_asker_s_trouble() {
        try (Asker asker = failing()) {
            assertThatThrownBy(() -> asker.ask(question()))
                    .isExactlyInstanceOf(LlmException.class)
                    .hasMessageMatching("(?s).{20,}");
        }
    }
}
