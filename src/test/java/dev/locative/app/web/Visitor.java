package dev.locative.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Somebody who looks at the pages, and notes whatever a browser holds against them.
///
/// @param trouble errors of scripts and of the console, breaches of the policy, calls of other
///   hosts
record Visitor(BrowserContext context, Page page, URI home, List<String> trouble)
        implements AutoCloseable {
    private static final int PATIENCE = 15_000;

    static Visitor arrive(Browser browser, URI home, int width, ColorScheme scheme) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(scheme)
                                .setLocale("en-GB"));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        List<String> trouble = new ArrayList<>();
        page.onPageError(error -> trouble.add("script: " + error));
        page.onConsoleMessage(said -> {
            boolean answered =
                    said.text().startsWith("Failed to load resource"); // a status, which pages show
            if (said.type().equals("error") && !answered) {
                trouble.add("console: " + said.text());
            }
        });
        page.onDialog(dialog -> {
            trouble.add("script ran: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            URI asked = URI.create(request.url());
            if (!home.getAuthority().equals(asked.getAuthority())
                    && !asked.getScheme().equals("data")
                    && !asked.getScheme().equals("blob")) {
                trouble.add("another host: " + asked);
            }
        });
        return new Visitor(context, page, home, trouble);
    }

    /// Goes to a page by its address.
    Visitor go(String place) {
        page.navigate(home + "#/" + place);
        return this;
    }

    /// Answers in the server's place.
    Visitor stub(String path, int status, String body) {
        String type = status < 400 ? "application/json" : "application/problem+json";
        page.route(
                home + "v1/" + path,
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(status)
                                        .setContentType(type)
                                        .setBody(body)));
        return this;
    }

    Visitor stub(String path, String json) {
        return stub(path, 200, json);
    }

    /// What is at a place of the page, once it is there.
    Locator see(String selector) {
        Locator found = page.locator(selector).first();
        found.waitFor();
        return found;
    }

    Locator text(String words) {
        Locator found = page.getByText(words).first();
        found.waitFor();
        return found;
    }

    Visitor press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /// How many pixels the page is wider than the window.
    int overflow() {
        return (int)
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
        assertThat(trouble).isEmpty();
    }
}
