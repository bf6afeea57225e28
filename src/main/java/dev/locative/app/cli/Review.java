package dev.locative.app.cli;

import dev.locative.app.Jobs;
import dev.locative.app.JudgeRequest;
import dev.locative.app.ReviewDraw;
import dev.locative.app.ReviewItems;
import dev.locative.app.ReviewSettings;
import dev.locative.page.Numbers;
import dev.locative.report.ReviewText;
import dev.locative.review.ReviewStanding;
import dev.locative.review.Reviewer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `locative review`: people judge a sample of a run's kept pairs.
@Command(
        name = "review",
        abbreviateSynopsis = true,
        header = "Lets people judge a sample of a run's kept pairs.",
        description = {
            "Draws the sample when there is none, then shows pair after pair and takes a key",
            "for each: c correct, r wrong relation, o wrong object, n not spatial, u unclear.",
            "Each is kept at once; the same command goes on. Several people may judge, each",
            "by a name.",
        },
        footer = {
            "",
            "Examples:",
            "  locative review runs/docci",
            "  locative review runs/docci --stratify relation --margin 0.03 --reviewer ada",
            "  locative review runs/docci --show",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage.",
        })
final class Review implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run directory.")
    private Path run = Path.of("");

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            description = "Who judges (default: the name of this account).")
    private @Nullable String reviewer;

    @Option(names = "--show", description = "Print agreement and error rates; judge nothing.")
    private boolean show;

    @Option(names = "--json", description = "The same as JSON.")
    private boolean json;

    @Option(
            names = "--from",
            paramLabel = "N",
            description = "Begin with the N-th pair, to look at one again.")
    private @Nullable Integer from;

    @Option(
            names = "--confidence",
            paramLabel = "C",
            description = "How sure the margin is, and the intervals (default: 0.95).")
    private @Nullable Double confidence;

    @Option(
            names = "--margin",
            paramLabel = "E",
            description = "To each side of the error rate (default: 0.05).")
    private @Nullable Double margin;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Pairs to draw, instead of what the margin needs.")
    private @Nullable Integer size;

    @Option(
            names = "--stratify",
            paramLabel = "BY",
            description = "none, relation or source: some of each are drawn (default: none).")
    private @Nullable String stratify;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another one draws other pairs (default: 0).")
    private @Nullable Long seed;

    private final Jobs jobs = new Jobs();

    @Override
    public Integer call() {
        ReviewSettings settings = new ReviewSettings(confidence, margin, seed, stratify, size);
        if (show || json) {
            requireNothingDrawn(settings);
            show(jobs.review(run));
            return ExitCode.OK;
        }
        String name = name();
        PrintWriter err = spec.commandLine().getErr();
        ReviewDraw draw =
                jobs.drawReview(
                        run,
                        settings,
                        text -> {
                            err.println(text);
                            err.flush();
                        });
        ReviewItems items = jobs.reviewItems(run, name, 0, Integer.MAX_VALUE);
        Integer first = first(items.total());
        greet(draw, name, items, err);
        judge(name, items, first, err);
        return ExitCode.OK;
    }

    private void requireNothingDrawn(ReviewSettings settings) {
        if (!settings.equals(ReviewSettings.NONE) || from != null) {
            throw new ParameterException(
                    spec.commandLine(), "--show draws and asks nothing: leave the other options");
        }
    }

    private void show(ReviewStanding standing) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonOut.of(standing) + "\n" : new ReviewText(standing).text());
        out.flush();
    }

    private String name() {
        String account = System.getProperty("user.name", "");
        try {
            return Reviewer.name(reviewer == null ? account : reviewer);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--reviewer: " + e.getMessage(), e);
        }
    }

    private @Nullable Integer first(int total) {
        if (from != null && (from < 1 || from > total)) {
            throw new ParameterException(
                    spec.commandLine(), "--from " + from + ": the sample has 1 to " + total);
        }
        return from == null ? null : from - 1;
    }

    private void greet(ReviewDraw draw, String name, ReviewItems items, PrintWriter err) {
        ReviewStanding standing = draw.standing();
        err.println(
                "sample   %s of %s kept pairs %s, in %s"
                        .formatted(
                                Numbers.count(standing.size()),
                                Numbers.count(standing.population()),
                                draw.anew() ? "drawn" : "drawn " + standing.drawn(),
                                run.resolve("review")));
        standing.notes().forEach(note -> err.println("note     " + note));
        List<ReviewStanding.Count> others =
                standing.reviewers().stream().filter(r -> !r.name().equals(name)).toList();
        boolean known = others.size() < standing.reviewers().size();
        err.println(
                "reviewer "
                        + name
                        + (known || others.isEmpty()
                                ? ""
                                : ", new here; so far: "
                                        + others.stream()
                                                .map(ReviewStanding.Count::name)
                                                .collect(Collectors.joining(", "))));
        if (items.next() == items.total() && from == null) {
            err.println("all of them are judged by " + name + "; --from N shows one again");
        }
        err.flush();
    }

    private void judge(String name, ReviewItems items, @Nullable Integer first, PrintWriter err) {
        PrintWriter out = spec.commandLine().getOut();
        boolean terminal = Terminal.is(1);
        int columns = terminal ? Terminal.columns() : 80;
        try (Keys keys = Keys.of(System.in, out, terminal && Terminal.is(0))) {
            ReviewSession session =
                    new ReviewSession(
                            items.items(),
                            (item, label, note) ->
                                    jobs.judge(
                                            run, item, new JudgeRequest(name, label.label(), note)),
                            new ReviewScreen(out, terminal, columns),
                            keys,
                            out);
            session.run(first);
            out.flush();
            err.println(
                    "judged   %s of %s by %s; %s--show tells what follows"
                            .formatted(
                                    Numbers.count(session.judged()),
                                    Numbers.count(items.total()),
                                    name,
                                    session.judged() < items.total()
                                            ? "the same command goes on, "
                                            : ""));
            err.flush();
        }
    }
}
