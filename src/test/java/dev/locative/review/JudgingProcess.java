package dev.locative.review;

import java.nio.file.Path;
import java.time.Instant;

/// Judges a run's items in a process of its own, and says each number once its judgement is kept.
final class JudgingProcess {
    private JudgingProcess() {}

    public static void main(String[] args) {
        RunReview review = new RunReview(Path.of(args[0]));
        DrawnSet sample = review.drawn();
        for (int item = 0; item < Integer.parseInt(args[2]); item++) {
            review.judge(sample, item, args[1], Label.WRONG_OBJECT, "x".repeat(90), Instant.EPOCH);
            System.out.println(item);
        }
    }
}
