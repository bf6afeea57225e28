package dev.locative.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SalvageTest {
    private static final String CAT =
            "{\"question\": \"Where is the cat?\", \"answer\": \"On the mat\"}";
    private static final String DOG =
            "{\"question\": \"Where is the dog?\", \"answer\": \"Under it\"}";

    private static List<String> questions(String reply) {
        return Salvage.pairs(reply).items().stream().map(i -> i.get("question").asText()).toList();
    }

    private static final List<String> BOTH = List.of("Where is the cat?", "Where is the dog?");

    @Test
    void a_clean_list_loses_nothing() {
        Salvaged all = Salvage.pairs("[" + CAT + "," + DOG + "]");
        assertThat(all.items()).hasSize(2);
        assertThat(all.lost()).isEmpty();
        assertThat(all.nothing()).isFalse();
    }

    @Test
    void fences_and_talk_around_the_list_do_not_matter() {
        assertThat(
                        questions(
                                "Sure! Here you are:\n```json\n[\n"
                                        + CAT
                                        + ",\n"
                                        + DOG
                                        + "\n]\n```\nI hope it helps."))
                .isEqualTo(BOTH);
    }

    @Test
    void a_reply_cut_at_the_token_limit_keeps_its_complete_pairs() {
        Salvaged cut = Salvage.pairs("[" + CAT + ", {\"question\": \"Where is the bird?\", \"ans");
        assertThat(cut.items()).hasSize(1);
        assertThat(cut.lost()).containsEntry("cut off", 1L);
        assertThat(Salvage.pairs("[" + CAT + ", {\"question\": \"Where").lost())
                .containsEntry("cut off", 1L);
    }

    @Test
    void trailing_commas_and_missing_brackets_are_forgiven() {
        assertThat(questions("[" + CAT + "," + DOG.replace("\"}", "\",}") + ",]")).isEqualTo(BOTH);
        assertThat(questions(CAT + "\n" + DOG)).isEqualTo(BOTH);
    }

    @Test
    void wrong_quotes_are_mended() {
        assertThat(
                        questions(
                                "[{'question': 'Where is the cat?', 'answer': 'On the mat'},"
                                        + DOG
                                        + "]"))
                .isEqualTo(BOTH);
        assertThat(
                        questions(
                                "[{“question”: “Where is the cat?”, “answer”: “On the mat”},"
                                        + DOG
                                        + "]"))
                .isEqualTo(BOTH);
        Salvaged inner =
                Salvage.pairs(
                        "[{\"question\": \"What does the sign over the door say?\", \"answer\": \"It says \"STOP\"\"}, "
                                + DOG
                                + "]");
        assertThat(inner.items()).hasSize(2);
        assertThat(inner.items().getFirst().get("answer").asText()).isEqualTo("It says \"STOP\"");
    }

    @Test
    void a_quote_that_never_ends_costs_its_own_pair_only() {
        Salvaged odd =
                Salvage.pairs(
                        "[{\"question\": \"Where is the cat?, \"answer\": \"On the mat\"},\n"
                                + DOG
                                + "]");
        assertThat(odd.items())
                .extracting(i -> i.get("question").asText())
                .contains("Where is the dog?");
    }

    @Test
    void a_single_object_and_wrappers_and_nested_lists_are_opened() {
        assertThat(questions(CAT)).hasSize(1);
        assertThat(questions("{\"items\": [" + CAT + "," + DOG + "]}")).isEqualTo(BOTH);
        assertThat(
                        questions(
                                "{\"description\": \"a cat\", \"pairs\": [["
                                        + CAT
                                        + "],["
                                        + DOG
                                        + "]]}"))
                .isEqualTo(BOTH);
    }

    @Test
    void what_is_no_pair_is_counted_by_reason() {
        Salvaged some =
                Salvage.pairs(
                        "[\"a text\", 7, {\"question\": \"\", \"answer\": \"x\"}, {\"question\": \"Who?\"}, {\"q\": 1}, "
                                + CAT
                                + "]");
        assertThat(some.items()).hasSize(1);
        assertThat(some.lost())
                .containsEntry("empty question", 1L)
                .containsEntry("no answer", 1L)
                .containsEntry("no question", 1L);
    }

    @Test
    void extra_keys_are_left_out_and_lists_and_numbers_become_text() {
        Salvaged extra =
                Salvage.pairs(
                        "[{\"id\": 3, \"Question\": \"What is on the table?\", \"answer\": [\"A cup\", \"a plate\"], \"type\": \"open\"}, {\"question\": \"How many cups are left of it?\", \"answer\": 2}]");
        assertThat(extra.items().get(0).toString())
                .isEqualTo(
                        "{\"question\":\"What is on the table?\",\"answer\":\"A cup, a plate\"}");
        assertThat(extra.items().get(1).get("answer").asText()).isEqualTo("2");
    }

    @Test
    void an_empty_list_is_an_answer_and_silence_is_a_loss() {
        assertThat(Salvage.pairs("```json\n[]\n```").nothing()).isTrue();
        assertThat(Salvage.pairs("[ ]").lost()).isEmpty();
        assertThat(Salvage.pairs("  ").lost()).containsEntry("empty reply", 1L);
        assertThat(Salvage.pairs("I cannot do that.").lost()).containsEntry("no JSON", 1L);
    }

    @Test
    void braces_within_a_text_do_not_end_a_pair() {
        Salvaged braces =
                Salvage.pairs(
                        "[{\"question\": \"What stands on the {green} sign?\", \"answer\": \"a } b\"}]");
        assertThat(braces.items()).hasSize(1);
        assertThat(braces.items().getFirst().get("answer").asText()).isEqualTo("a } b");
    }
}
