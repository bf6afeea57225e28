package dev.locative.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.llm.Asker;
import dev.locative.llm.Question;
import dev.locative.llm.Reply;
import dev.locative.llm.Shape;
import dev.locative.prompt.Prompts;
import org.junit.jupiter.api.Test;

class LlmGateTest {
    private record Says(String text) implements Asker {
        @Override
        public String name() {
            return "says";
        }

        @Override
        public Reply ask(Question question) {
            return new Reply(text, Reply.Ending.COMPLETE);
        }
    }

    private static Verdict verdict(String reply) {
        LlmGate gate =
                new LlmGate(
                        new Says(reply), Prompts.bundled("relation-presence/paper"), Shape.FREE);
        return gate.admit(new Sample("1", null, "A cup on a table.", "docci"));
    }

    @Test
    void yesAdmitsAndNoRefuses() {
        assertThat(verdict("Yes.")).isInstanceOf(Verdict.Keep.class);
        assertThat(verdict("{\"answer\": \"yes\"}")).isInstanceOf(Verdict.Keep.class);
        assertThat(verdict("**No**, it does not.")).isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void aTalkativeReplyCountsByItsFirstSentence() {
        assertThat(verdict("The description contains a spatial relation: the cup is on the table."))
                .isInstanceOf(Verdict.Keep.class);
        assertThat(verdict("The description provided does not contain a spatial relation."))
                .isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void neitherYesNorNoRefusesAndSaysSo() {
        assertThat(verdict("A cup!"))
                .isInstanceOfSatisfying(
                        Verdict.Drop.class,
                        drop ->
                                assertThat(drop.reason())
                                        .contains("neither yes nor no")
                                        .contains("A cup!"));
    }

    @Test
    void withoutACaptionNobodyIsAsked() {
        LlmGate gate =
                new LlmGate(
                        new Says("yes"),
                        Prompts.bundled("relation-presence/compact"),
                        Shape.YES_NO);
        assertThat(gate.admit(new Sample("1", null, null, "docci")))
                .isInstanceOf(Verdict.Drop.class);
    }
}
