package dev.locative.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The pages of a run of 3.4 million pairs, whose every name and text tries to be markup; all pages
/// as somebody sees them on a telephone, and in the dark.
class BigRunPagesIT extends PageTests {
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
        try (var stream = BigRunPagesIT.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
