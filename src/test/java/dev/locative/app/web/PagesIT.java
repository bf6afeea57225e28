package dev.locative.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// The pages in a real browser before the real service; failures are canned.
class PagesIT extends PageTests {
    @Test
    void a_run_is_begun_by_an_upload_and_followed_to_its_end() throws IOException {
        visitor.go("new");
        visitor.text("upload").click();
        byte[] captions = Files.readAllBytes(Path.of("samples/docci.jsonlines"));
        visitor.see("#f-captions")
                .setInputFiles(new FilePayload("<b>a</b>.jsonl", "application/x-ndjson", captions));
        visitor.see("#f-name").fill("uploaded");
        visitor.see("button.primary").click();

        visitor.see(".badge.finished");
        titled(visitor, "uploaded");
        assertThat(visitor.see(".figures")).containsText("22");
        assertThat(visitor.see(".bars")).containsText("records read");

        visitor.go("runs");
        titled(visitor, "Runs");
        assertThat(visitor.see("#run-uploaded")).containsText("kept");
        visitor.page().goBack();
        titled(visitor, "uploaded");
    }

    @Test
    void a_runs_pairs_are_searched_and_narrowed_and_shown_with_their_evidence() {
        visitor.go("runs/docci/pairs");
        assertThat(visitor.see(".results .facts")).containsText("168");
        visitor.press("/").page().keyboard().type("toilet");
        visitor.page().waitForURL("**q=toilet");
        visitor.see(".facet:has(legend:text('Relation')) label:has-text('above') input").check();
        visitor.page().waitForURL("**relation=above**");

        assertThat(visitor.see(".pair .chip.rel:text-is('above')")).isVisible();
        assertThat(visitor.see(".hit")).containsText("toilet");
        assertThat(visitor.see("mark.evidence")).isVisible();
        visitor.see("#sort").selectOption("score:grounded");
        visitor.page().waitForURL("**sort=score**");
        visitor.page().goBack();
        visitor.page().goBack();
        assertThat(visitor.see(".facet input[type=checkbox]")).not().isChecked();
    }

    @Test
    void a_moved_cut_off_keeps_what_the_service_counts() throws Exception {
        visitor.go("runs/docci");
        visitor.see(".cutoff:has-text('grounded') input[type=number]").fill("0.9");
        visitor.press("Enter");

        var counted = server.get("/v1/runs/docci/retuned?cutoff=grounded:0.9");
        String kept = ServerProcess.json(counted).path("kept").asText();
        assertThat(visitor.see(".what-if")).containsText(kept + " kept");
        assertThat(visitor.see(".bars a")).isVisible(); // a relation leads to its pairs
    }

    @Test
    void a_samples_picture_stands_beside_its_pairs() {
        visitor.go("runs/shapes/pairs?q=ring&verdict=kept");

        Locator picture = visitor.see(".picture img");
        visitor.page()
                .waitForCondition(() -> (boolean) picture.evaluate("e => e.naturalWidth > 100"));
        assertThat(visitor.see(".sample .of")).containsText("ball-in-ring.png/");
    }

    @Test
    void a_picture_that_is_not_there_is_told_with_what_to_do() {
        visitor.go("runs/docci/pairs?q=toilet");

        assertThat(visitor.see(".picture.none")).containsText("imageRoots");
    }

    @Test
    void what_the_service_has_no_model_for_cannot_be_chosen() {
        visitor.go("new");

        Locator aligned = visitor.see("label.tick:has-text('aligned') input");
        assertThat(aligned).isDisabled();
        assertThat(aligned).not().isChecked();
        assertThat(visitor.see("label.tick:has-text('grounded') input")).isChecked();
    }

    @Test
    void a_review_is_drawn_judged_and_told() {
        visitor.go("runs/docci/review");
        visitor.see("#margin").selectOption("\u00b1 10 points");
        assertThat(visitor.see(".draw .big")).hasText("61");
        visitor.see(".draw button.primary").click();
        visitor.see("#name").fill("Zo\u00eb");
        visitor.press("Enter");
        assertThat(visitor.see(".judging")).containsText("1 of 61");
        visitor.press("1", "3", "a").page().keyboard().type("it is a dog");
        visitor.press("Enter", "5");

        assertThat(visitor.text("of the pairs are wrong")).containsText("50.0");
        assertThat(visitor.see("tr.headline:has-text('judged')")).containsText("3");
        visitor.page().reload();
        assertThat(visitor.see(".judging")).containsText("4 of 61");
        visitor.press("ArrowLeft");
        assertThat(visitor.see("#note")).hasValue("it is a dog");
    }

    /// The browser then holds the pages of all these tests to it.
    @Test
    void pages_come_with_the_strict_policy() throws Exception {
        assertThat(server.get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void what_is_wrong_with_a_new_run_stands_at_its_field() {
        visitor.go("new");
        visitor.see("#f-files").fill("../secret.jsonl");
        visitor.see("button.primary").click();

        assertThat(visitor.see("[role=alert]")).containsText("../secret.jsonl");
        visitor.stub(
                "runs",
                400,
                "{\"title\": \"Bad Request\", \"status\": 400, \"detail\": \"no\", \"errors\":"
                        + " [{\"field\": \"begin.body.files[0]\", \"message\": \"too long\"}]}");
        visitor.see("button.primary").click();
        assertThat(visitor.see("#f-files-wrong")).hasText("too long");
    }

    @Test
    void without_runs_the_list_says_how_to_begin() {
        visitor.page().route("**/v1/events", Route::abort); // then the list is asked for
        visitor.stub("runs**", Canned.runs()).go("runs");

        assertThat(visitor.see(".state")).containsText("No run yet");
        assertThat(visitor.see(".state code")).containsText("./locative synthesize");
        assertThat(visitor.page().locator(".lost")).hasCount(0);
    }

    @Test
    void a_failure_is_told_in_the_servers_words_and_can_be_tried_again() {
        visitor.page().route("**/v1/events", Route::abort);
        visitor.stub("runs**", 503, Canned.problem(503, "Service Unavailable", "the disk is full"));
        visitor.go("runs");

        assertThat(visitor.see("[role=alert]")).containsText("the disk is full");
        visitor.page().unroute(visitor.home() + "v1/runs**");
        visitor.page().getByText("Try again").click();
        visitor.see("#run-docci");
    }

    @Test
    void a_lost_connection_is_told_and_found_again() {
        visitor.page().route("**/v1/events", Route::abort);
        AtomicInteger asked = new AtomicInteger();
        visitor.page()
                .route(
                        visitor.home() + "v1/runs?**",
                        route -> {
                            if (asked.incrementAndGet() == 1) {
                                route.resume();
                            } else {
                                route.abort();
                            }
                        });
        visitor.go("runs");

        assertThat(visitor.see(".lost")).containsText("The server is not heard");
        visitor.see("#run-docci"); // what was there stays
        visitor.page().unrouteAll();
        visitor.page().getByText("Try now").click();
        assertThat(visitor.page().locator(".lost")).hasCount(0);
    }

    @Test
    void where_a_key_is_needed_it_is_asked_for() {
        visitor.stub("info", 401, Canned.problem(401, "Unauthorized", "a key is needed"));
        visitor.stub("session", 401, Canned.problem(401, "Unauthorized", "that is not the key"));
        visitor.go("runs");
        visitor.see("#key").fill("wrong");
        visitor.press("Enter");
        assertThat(visitor.see("[role=alert]")).containsText("that is not the key");

        visitor.page().unrouteAll();
        visitor.stub("session", 204, "");
        visitor.see("#key").fill("right");
        visitor.press("Enter");
        visitor.see("#run-docci");
    }

    @Test
    void answers_that_are_slow_are_waited_for_visibly() {
        List<Route> held = new ArrayList<>();
        visitor.page().route(visitor.home() + "v1/evaluations?**", held::add);
        visitor.go("evaluations");

        visitor.see(".loading");
        visitor.page().waitForCondition(() -> !held.isEmpty());
        held.getFirst().resume();
        visitor.see(".benchmark");
    }

    @Test
    void a_caption_is_tried_with_the_keyboard_alone() {
        visitor.go("try");
        visitor.see("#caption");
        visitor.press("Tab");
        assertThat(visitor.page().locator(".skip")).isFocused();
        visitor.press("Enter", "Tab");
        assertThat(visitor.see("#caption")).isFocused();
        visitor.page()
                .keyboard()
                .type(
                        "A red cup stands on the table to the left of a bowl. Behind it is a window.");
        visitor.press("Control+Enter");

        assertThat(visitor.see(".pair.kept .q")).hasText("What stands on the table?");
        assertThat(visitor.see(".pair.dropped .why")).containsText(":");
        Locator summary = visitor.page().locator(".pair summary").first();
        for (int i = 0; i < 30 && !focused(summary); i++) {
            visitor.press("Tab");
        }
        assertThat(summary).isFocused();
        visitor.see("mark.evidence.now");
        visitor.press("Enter");
        assertThat(visitor.see(".verdicts[open] ol")).containsText("grounded");
    }

    private static boolean focused(Locator element) {
        return (boolean) element.evaluate("e => e === document.activeElement");
    }

    @Test
    void evaluations_stand_beside_each_other_by_the_rule_that_is_chosen() {
        visitor.go("evaluations");

        assertThat(visitor.see(".benchmark h2")).hasText("whatsup-a");
        assertThat(visitor.see("tr.headline")).containsText("[");
        visitor.see("#rule").selectOption("adaptvis");
        visitor.page().waitForURL("**rule=adaptvis");
        assertThat(visitor.see(".benchmark thead")).containsText("adaptvis");
    }

    @Test
    void keys_are_listed_and_lead_everywhere() {
        visitor.go("runs").see("#run-docci");
        visitor.press("?");
        assertThat(visitor.see("dialog[open]")).containsText("next or previous run");
        visitor.press("Escape", "g", "e").see(".evals");
        visitor.press("g", "t").see("#caption");
        titled(visitor, "Try it");
    }

    @Test
    void an_address_of_nothing_says_so() {
        visitor.go("runs/none");
        assertThat(visitor.see("[role=alert]")).containsText("404");
        visitor.go("no/such/page");
        visitor.text("There is no such page");
    }
}
