package dev.locative.filter;

import java.util.List;

/// How far a sentence states what a yes/no question asks, or its opposite.
final class Polar {
    private Polar() {}

    /// The question's statement, all of it: the weakest phrase decides.
    static double yes(Ground ground, Claim claim, Ground.Window window) {
        double least = ground.known(claim.subject(), window.sentence());
        for (Part part : claim.said()) {
            least = Math.min(least, ground.share(part, window, claim.subject()));
        }
        if (denied(ground, claim, window)) {
            return 0;
        }
        return least;
    }

    /// The opposite relation, the same one the other way round, or a denial.
    static double no(Ground ground, Claim claim, Ground.Window window) {
        double subject = ground.known(claim.subject(), window.sentence());
        if (denied(ground, claim, window)) {
            return subject;
        }
        double best = 0;
        for (Part part : claim.said()) {
            Part opposite = part.opposite();
            if (opposite != null && !claim.subject().isEmpty()) {
                best = Math.max(best, ground.share(opposite, window, claim.subject()));
            }
        }
        return best * subject;
    }

    private static boolean denied(Ground ground, Claim claim, Ground.Window window) {
        List<String> subject = claim.subject();
        if (!subject.isEmpty() && ground.denies(subject.getLast(), window.sentence())) {
            return true;
        }
        for (Part part : claim.said()) {
            if (!part.words().isEmpty() && ground.denies(part.head(), window.sentence())) {
                return true;
            }
        }
        return false;
    }
}
