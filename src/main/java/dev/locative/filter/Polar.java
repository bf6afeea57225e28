package dev.locative.filter;

import java.util.List;

/// How far a sentence states what a yes/no question asks, or its opposite.
final class Polar {
    private Polar() {}

    /// The question's statement, all of it: the weakest phrase decides.
    static double yes(Ground ground, Claim claim, int sentence) {
        double least = ground.known(claim.subject(), sentence);
        for (Part part : claim.said()) {
            least = Math.min(least, ground.share(part, sentence, claim.subject()));
        }
        if (denied(ground, claim, sentence)) {
            return 0;
        }
        return least;
    }

    /// The opposite relation, the same one the other way round, or a denial.
    static double no(Ground ground, Claim claim, int sentence) {
        double subject = ground.known(claim.subject(), sentence);
        if (denied(ground, claim, sentence)) {
            return subject;
        }
        double best = 0;
        for (Part part : claim.said()) {
            int opposite = Place.converse(part.places());
            if (opposite == 0 || opposite == part.places() || claim.subject().isEmpty()) {
                continue;
            }
            best = Math.max(best, ground.share(part.with(opposite), sentence, claim.subject()));
        }
        return best * subject;
    }

    private static boolean denied(Ground ground, Claim claim, int sentence) {
        List<String> subject = claim.subject();
        if (!subject.isEmpty() && ground.denies(subject.getLast(), sentence)) {
            return true;
        }
        for (Part part : claim.said()) {
            if (!part.words().isEmpty() && ground.denies(part.head(), sentence)) {
                return true;
            }
        }
        return false;
    }
}
