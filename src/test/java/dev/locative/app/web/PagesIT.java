package dev.locative.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages in a real browser before the real service; states that it seldom has are canned.
class PagesIT {
    private static final int USUAL = 1280;
    private static final int PHONE = 390;

    @TempDir static Path folder;
    private static Chromium chromium;
    private static ServerProcess server;
    private Visitor visitor;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        chromium = Chromium.start();
        String samples = Path.of("samples").toAbsolutePath().toString();
        server = ServerProcess.start(folder, "--root", samples);
        server.post("/v1/runs", "{\"name\": \"docci\", \"files\": [\"docci.jsonlines\"]}");
        server.ended("/v1/runs/docci");
        server.post(
                "/v1/evaluations",
                "{\"name\": \"chance\", \"benchmarks\": [\"whatsup\"], \"data\": \"benchmarks\", \"contestant\": \"random\", \"limit\": 20}");
        server.ended("/v1/evaluations/chance");
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void arrive() {
        visitor = arrive(USUAL, ColorScheme.LIGHT);
    }

    private static Visitor arrive(int width, ColorScheme scheme) {
        return Visitor.arrive(chromium.browser(), server.uri("/"), width, scheme);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    /// The explore and review endpoints of a run of 3.4 million pairs.
    private static Visitor million(Visitor visitor) {
        return visitor.stub("runs/big", Canned.run("big", "finished", ""))
                .stub("runs/big/scores**", Canned.SCORES)
                .stub("runs/big/retuned**", Canned.RETUNED)
                .stub("runs/big/pairs**", Canned.PAIRS)
                .stub("runs/big/image**", 404, Canned.problem(404, "Not Found", "no such file"))
                .stub("runs/big/review", Canned.REVIEW)
                .stub("runs/big/review/items?**", Canned.ITEMS)
                .stub("runs/big/review/items/**", "{}");
    }

    private static void titled(Visitor visitor, String title) {
        assertThat(visitor.page()).hasTitle(title + " \u00b7 Locative");
    }

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
    void a_cut_off_is_moved_by_keys_and_by_pointer_and_says_what_it_would_keep() {
        million(visitor).go("runs/big");
        Locator range = visitor.see("input[type=range]");
        List<String> asked = new ArrayList<>();
        visitor.page().onRequest(request -> keepQuery(request, "/retuned", asked));

        range.focus();
        visitor.press("ArrowRight", "ArrowRight");
        assertThat(visitor.see(".what-if code"))
                .hasText(
                        "./locative retune runs/big --cutoff grounded=0.61 --out runs/big-retuned");
        assertThat(visitor.see(".what-if")).containsText("450,000");
        assertThat(asked).last().asString().isEqualTo("cutoff=grounded%3A0.61");

        var box = visitor.see(".histogram svg").boundingBox();
        visitor.page().mouse().click(box.x + box.width / 4, box.y + box.height / 2);
        assertThat(visitor.see(".what-if code")).containsText("grounded=0.25");
        assertThat(range).hasValue("0.25");
        visitor.page().getByText("back to 0.60").click();
        assertThat(visitor.page().locator(".what-if")).hasCount(0);
    }

    private static void keepQuery(Request request, String path, List<String> kept) {
        if (request.url().contains(path)) {
            kept.add(request.url().split("\\?", 2)[1]);
        }
    }

    @Test
    void three_million_pairs_are_paged_and_their_index_may_lag_behind() {
        million(visitor).go("runs/big/pairs");

        assertThat(visitor.see(".results .facts")).containsText("3,400,000");
        assertThat(visitor.see(".catching")).containsText("50.0");
        assertThat(visitor.see(".pager")).containsText("of 170,000");
        visitor.see(".pager input").fill("170000");
        visitor.press("Enter");
        visitor.page().waitForURL("**page=169999");
        assertThat(visitor.see(".pager")).containsText("3,399,981\u20133,400,000");
    }

    @Test
    void what_is_chosen_stands_in_the_address_and_the_way_back_leads_through_it() {
        million(visitor).go("runs/big/pairs");
        visitor.see(".facet input[type=checkbox]").check();
        visitor.page().waitForURL("**#/runs/big/pairs?verdict=kept");
        visitor.press("/").page().keyboard().type("left of");
        visitor.press("Enter");
        visitor.page().waitForURL("**q=left+of**");
        assertThat(visitor.see(".hit")).hasText("left");

        visitor.page().goBack();
        visitor.page().waitForURL("**#/runs/big/pairs?verdict=kept");
        assertThat(visitor.see("#q")).hasValue("");
        visitor.stub("runs/big/pairs**", Canned.NOTHING).page().reload();
        assertThat(visitor.see(".state")).containsText("Nothing found");
    }

    @Test
    void a_pair_shows_its_evidence_and_a_missing_image_its_reason() {
        million(visitor).go("runs/big/pairs");

        assertThat(visitor.see("mark.evidence")).hasText("small");
        visitor.see(".pair.dropped").hover();
        visitor.see("mark.evidence.now");
        assertThat(visitor.see(".picture.none")).containsText("no such file");
        visitor.press("j");
        assertThat(visitor.see(".pair.kept summary")).isFocused();
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
    void pairs_are_judged_with_the_keyboard_alone() {
        List<String> sent = new ArrayList<>();
        million(visitor);
        visitor.page()
                .onRequest(request -> {
                    if (request.method().equals("PUT")) {
                        sent.add(request.url().replaceAll(".*/", "") + " " + request.postData());
                    }
                });
        visitor.go("runs/big/review");
        visitor.see("#name").focus();
        visitor.page().keyboard().type("Ann");
        visitor.press("Enter");
        assertThat(visitor.see(".judging")).containsText("1 of 3");
        visitor.press("c");
        assertThat(visitor.see(".judging")).containsText("2 of 3");
        visitor.press("2", "ArrowLeft");
        assertThat(visitor.see(".labels [aria-pressed=true]")).containsText("wrong relation");
        visitor.press("ArrowRight", "u");
        assertThat(visitor.see(".state")).containsText("That was the last one");
        visitor.page().waitForCondition(() -> sent.size() == 3);
        assertThat(sent)
                .containsExactlyInAnyOrder(
                        "0 {\"reviewer\":\"Ann\",\"label\":\"correct\"}",
                        "1 {\"reviewer\":\"Ann\",\"label\":\"wrong_relation\"}",
                        "2 {\"reviewer\":\"Ann\",\"label\":\"unclear\"}");
        assertThat(visitor.text("Cohen's kappa")).containsText("0.81");
    }

    @Test
    void a_judgement_that_was_not_saved_is_told_and_sent_again() {
        million(visitor);
        visitor.stub("runs/big/review/items/**", 500, Canned.problem(500, "Error", "disk full"));
        visitor.go("runs/big/review");
        visitor.see("#name").fill("Ann");
        visitor.press("Enter").see(".labels");
        visitor.press("1");

        assertThat(visitor.text("1 not saved")).isVisible();
        visitor.stub("runs/big/review/items/**", "{}");
        visitor.page().getByText("Try again").click();
        assertThat(visitor.page().getByText("not saved")).hasCount(0);
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

    /// Everything that users, captions and files can name is shown as it is written.
    @Test
    void markup_in_data_stays_text() {
        String evil = Canned.EVIL.replace("\\", "");
        visitor.page().route("**/v1/events", Route::abort);
        million(visitor)
                .stub(
                        "runs?**",
                        Canned.runs(
                                Canned.run(
                                        "big", "failed", "\"problem\": \"" + Canned.EVIL + "\",")));
        visitor.stub(
                "synthesize",
                "{\"id\": \"x\", \"outcome\": \"answered\", \"caption\": \"A "
                        + Canned.EVIL
                        + "\", \"pairs\": ["
                        + Canned.pair(false)
                        + "], \"notes\": [], \"seconds\": 0.01}");
        for (String place :
                List.of(
                        "runs",
                        "runs/big",
                        "runs/big/pairs",
                        "runs/big/review",
                        "runs/big/pairs?q=" + "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")) {
            visitor.go(place);
            visitor.text(evil);
        }
        visitor.go("try").see("#caption").fill(evil);
        visitor.press("Control+Enter").see(".pair");
        assertThat(visitor.page().locator("#app script, #app img[src=x]")).hasCount(0);
    }

    private static final List<String> PLACES =
            List.of(
                    "runs",
                    "runs/big",
                    "runs/big/pairs",
                    "runs/big/review",
                    "new",
                    "try",
                    "evaluations",
                    "none");

    @Test
    void at_390_pixels_no_page_is_wider_than_the_window() {
        try (Visitor phone = million(arrive(PHONE, ColorScheme.LIGHT))) {
            for (String place : PLACES) {
                phone.go(place).page().waitForLoadState();
                phone.see("main h1, main h2, main .head");
                assertThat(settled(phone).overflow()).as("#/%s", place).isZero();
            }
        }
    }

    @Test
    void every_text_stands_out_in_light_and_dark() throws IOException {
        String look = read("/pages/contrast.js");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Visitor other = million(arrive(USUAL, scheme))) {
                for (String place : PLACES) {
                    other.go(place).see("main h1, main h2, main .head");
                    assertThat(settled(other).page().evaluate(look))
                            .as("%s in %s", place, scheme)
                            .isEqualTo(List.of());
                }
            }
        }
    }

    /// Once nothing is loaded any more.
    private static Visitor settled(Visitor visitor) {
        assertThat(visitor.page().locator(".loading")).hasCount(0);
        return visitor;
    }

    private static String read(String resource) throws IOException {
        try (var stream = PagesIT.class.getResourceAsStream(resource)) {
            return new String(
                    java.util.Objects.requireNonNull(stream).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
