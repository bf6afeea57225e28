package dev.locative.statement;

import dev.locative.data.Frame;
import dev.locative.data.Phrase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "Is the crown above or below the text?", "Which side of the image is the cat on?" and yes/no
/// questions, half of them to be denied: only where the opposite would contradict the caption.
final class SideQuestions {
    private static final Map<String, String> OPPOSITES =
            Map.of(
                    "left", "right",
                    "right", "left",
                    "background", "foreground",
                    "foreground", "background",
                    "top", "bottom",
                    "bottom", "top");

    private final Naming naming;
    private final Asked asked;
    private final Set<String> told = new HashSet<>();

    SideQuestions(Naming naming, Asked asked) {
        this.naming = naming;
        this.asked = asked;
    }

    void ask(List<Claim> claims) {
        for (Claim claim : claims) {
            String fact = fact(claim, false);
            if (fact != null) {
                told.add(fact);
            }
        }
        for (Claim claim : claims) {
            String contrary = fact(claim, true);
            if (contrary == null
                    || told.contains(contrary)
                    || naming.nothing(claim.thing())
                    || ThingQuestions.wide(claim.thing())) {
                continue;
            }
            String subject = naming.definite(claim.thing());
            if (subject == null) {
                continue;
            }
            PicturePlace place = claim.place();
            if (place != null) {
                askPlace(claim, place, subject);
            } else {
                askSide(claim, subject);
            }
            askPart(claim, subject);
        }
    }

    private @Nullable String fact(Claim claim, boolean opposite) {
        String thing = naming.key(claim.thing());
        PicturePlace place = claim.place();
        if (place != null) {
            String key = opposite ? OPPOSITES.getOrDefault(place.key(), "-") : place.key();
            return thing + "@" + key;
        }
        Side side = claim.side();
        Phrase landmark = claim.landmark();
        if (landmark == null) {
            return null;
        }
        if (side == null) {
            return thing + (opposite ? '!' : '?') + claim.order();
        }
        return thing + '|' + (opposite ? side.opposite() : side) + '|' + naming.key(landmark);
    }

    private void askSide(Claim claim, String subject) {
        Side side = claim.side();
        Phrase landmark = claim.landmark();
        if (side == null || landmark == null || !contradicts(claim, side)) {
            return;
        }
        String reference = naming.definite(landmark);
        if (reference == null) {
            return;
        }
        String be = Naming.plural(claim.thing()) ? "are " : "is ";
        List<String> relations = List.of(side.relation, side.opposite().relation);
        if (claim.heads(0)) {
            String question =
                    be + subject + " " + side.choice(claim.heads(1)) + " " + reference + "?";
            asked.add(claim.pair(question, side.alone, relations));
            return;
        }
        boolean yes = claim.heads(2);
        String asks = yes ? side.before : side.opposite().before;
        String answer =
                yes
                        ? "yes"
                        : "no, "
                                + it(claim.thing(), subject)
                                + " "
                                + be
                                + side.before
                                + " "
                                + reference;
        asked.add(claim.pair(be + subject + " " + asks + " " + reference + "?", answer, relations));
    }

    private static boolean contradicts(Claim claim, Side side) {
        Frame frame = claim.statement().frame();
        return switch (side) {
            case ABOVE, BELOW -> frame != Frame.OBJECT && !claim.diffuse();
            case LEFT, RIGHT, FRONT, BACK -> frame == Frame.VIEWER && !claim.diffuse();
        };
    }

    private void askPlace(Claim claim, PicturePlace place, String subject) {
        String be = Naming.plural(claim.thing()) ? "are " : "is ";
        String other = OPPOSITES.get(place.key());
        String corner = place.words();
        if (corner.contains(" corner of the ") && place.key().indexOf(' ') > 0) {
            int of = corner.indexOf(" of the ");
            int the = corner.indexOf(" the ");
            String question = "which corner" + corner.substring(of) + " " + be + subject + " in?";
            asked.add(claim.pair(question, corner.substring(the + 1, of)));
            return;
        }
        if (other == null || !corner.contains(" the " + place.key())) {
            return;
        }
        boolean sided =
                (place.key().equals("left") || place.key().equals("right"))
                        && corner.contains(" side of the ");
        if (sided && claim.heads(0)) {
            String question =
                    "which side"
                            + corner.substring(corner.indexOf(" of the "))
                            + " "
                            + be
                            + subject
                            + " on?";
            asked.add(claim.pair(question, "the " + place.key() + " side"));
            return;
        }
        String contrary = corner.replace(" " + place.key(), " " + other);
        if (claim.heads(1)) {
            boolean turned = claim.heads(3);
            String first = turned ? contrary : corner;
            int of = first.indexOf(" of the ");
            String plain = of < 0 ? first : first.substring(0, of);
            String question =
                    be + subject + " " + plain + " or " + (turned ? corner : contrary) + "?";
            asked.add(claim.pair(question, corner));
            return;
        }
        boolean yes = claim.heads(2);
        String answer = yes ? "yes" : "no, " + it(claim.thing(), subject) + " " + be + corner;
        asked.add(claim.pair(be + subject + " " + (yes ? corner : contrary) + "?", answer));
    }

    /// "Which side of the gray pillar is the gray sign on?"
    private void askPart(Claim claim, String subject) {
        Phrase landmark = claim.landmark();
        Predicate predicate = claim.predicate();
        if (landmark == null || predicate == null || claim.swapped()) {
            return;
        }
        boolean on =
                predicate.tail().equals("on")
                        || claim.relation().equals("connected_attached")
                                && predicate.tail().equals("to");
        String reference = on ? naming.definite(landmark) : null;
        if (reference == null) {
            return;
        }
        for (String side : List.of("left", "right")) {
            String lead = "the " + side + " side of ";
            if (reference.startsWith(lead) && naming.placed(landmark)) {
                String be = Naming.plural(claim.thing()) ? "are " : "is ";
                String whole = reference.substring(lead.length());
                asked.add(
                        claim.pair(
                                "which side of " + whole + " " + be + subject + " on?",
                                "the " + side + " side"));
            }
        }
    }

    private String it(Phrase thing, String subject) {
        return naming.person(thing) ? subject : Naming.plural(thing) ? "they" : "it";
    }
}
