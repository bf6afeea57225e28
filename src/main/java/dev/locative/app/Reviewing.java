package dev.locative.app;

import dev.locative.review.DrawnSet;
import dev.locative.review.Judgements;
import dev.locative.review.Label;
import dev.locative.review.ReviewStanding;
import dev.locative.review.Reviewer;
import dev.locative.review.RunReview;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The jobs around a run's review.
final class Reviewing {
    private static final Clock CLOCK = Clock.systemUTC();

    private Reviewing() {}

    static ReviewDraw draw(Path run, ReviewSettings settings, Consumer<String> said) {
        RunReview review = new RunReview(run);
        RunReview.Draw draw =
                review.draw(
                        settings::over, CLOCK.instant(), () -> said.accept("drawing from " + run));
        return new ReviewDraw(review.standing(draw.sample()), draw.anew());
    }

    static ReviewStanding standing(Path run) {
        RunReview review = new RunReview(run);
        return review.standing(review.drawn());
    }

    static ReviewItems items(Path run, String reviewer, int from, int size) {
        RunReview review = new RunReview(run);
        DrawnSet sample = review.drawn();
        Judgements judgements = review.judgements(sample);
        String name = Reviewer.name(reviewer);
        int total = sample.items().size();
        int first = Math.clamp(from, 0, total);
        List<ReviewedItem> items = new ArrayList<>();
        for (int item = first; item < total && item - first < size; item++) {
            items.add(ReviewedItem.of(sample.item(item), judgements.of(item, name)));
        }
        return new ReviewItems(total, first, judgements.next(name), items);
    }

    static ReviewedItem judge(Path run, int item, JudgeRequest request) {
        RunReview review = new RunReview(run);
        DrawnSet sample = review.drawn();
        return ReviewedItem.of(
                sample.item(item),
                review.judge(
                        sample,
                        item,
                        request.reviewer(),
                        Label.of(request.label()),
                        request.note(),
                        CLOCK.instant()));
    }

    /// The standing, if there is one, for those to whom it is one thing among others.
    ///
    /// @param problem told why a review that is there cannot be read
    static @Nullable ReviewStanding found(Path run, Consumer<String> problem) {
        try {
            RunReview review = new RunReview(run);
            return review.sample().map(review::standing).orElse(null);
        } catch (RuntimeException e) {
            if (!ErrorText.isMeant(e)) {
                throw e;
            }
            problem.accept("the review is left out: " + ErrorText.of(e));
            return null;
        }
    }
}
