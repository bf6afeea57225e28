package dev.locative.statement;

import dev.locative.data.Phrase;
import java.util.Locale;
import java.util.Set;

/// Which noun phrases name something that a person who sees only the image could point at.
final class Askable {
    /// Light, looks and goings-on: in a caption, but nowhere in particular.
    private static final Set<String> INTANGIBLE =
            English.set(
                    "glow lighting ambiance ambience illumination brightness contrast contrasts connection"
                            + " condition conditions activity activities interaction moment touch composition hint"
                            + " depth dimension feel tone tones source typeface font medium style sheen gleam"
                            + " hue hues highlight highlights effect effects aspect theme vibe mood energy story"
                            + " journey nature life presence environment environments setting settings ambient"
                            + " representation depiction combination blend mix variety sunlight daylight darkness"
                            + " shade warmth breeze wind sunset sunrise glare texture textures weather season"
                            + " event day night morning afternoon evening traces trace place places game action"
                            + " adventure experience detail details feature features element elements attention"
                            + " gaze rest use view views dance motion movement reality fashion sight sights focus"
                            + " charm elegance serenity solitude intrigue tableau play tranquility harmony spot"
                            + " surrounding surroundings proximity opacity shot imagery suggestion indication"
                            + " adventures age coexistence clarity complexity competition comfort gesture glimpse"
                            + " history intricacy interplay language music narrative popularity praise"
                            + " preparations progress readiness reason reasons rehearsal reminder reminders"
                            + " routine significance speed speeds status struggle stunt tension testament terms"
                            + " urgency vanity vicinity viewpoint welfare width widths wispiness mystery"
                            + " possibility posture stance repose angles vantage expression expressions"
                            + " boundary boundaries transition transitions purpose display displays detailing"
                            + " glimmer spectacle backdrops embrace blur bokeh congregating force haze juxtaposition visual visuals architecture jump leap flare");

    /// What only answers, since it belongs to something else and moves with it.
    private static final Set<String> CAST =
            English.set(
                    "shadow shadows reflection reflections silhouette silhouettes backdrop backdrops ripple"
                            + " ripples rays ray beam beams glint");

    /// Lamps, where "light" is meant as a thing.
    private static final Set<String> LAMPS =
            English.set(
                    "traffic street ceiling stop brake flood pendant porch fog signal tail head lamp fluorescent"
                            + " overhead warning landing indicator spot led neon stage lantern crosswalk walk christmas flashing");

    private static final Set<String> BODY =
            English.set(
                    "head heads hand hands arm arms leg legs chest breast face faces wrist wrists shoulder"
                            + " shoulders neck necks ear ears eye eyes foot feet tail tails mouth nose lap waist"
                            + " knee knees elbow elbows forehead finger fingers toe toes cheek cheeks hair fur forearm"
                            + " forearms thigh thighs torso belly stomach paw paws beak snout mane chin lip lips"
                            + " ankle ankles hips hip hind mouths noses fingertips palm body bodies torsos skin");

    /// Verbs and adjectives that stand where a cut phrase ends.
    private static final Set<String> NO_NOUNS =
            English.set(
                    "natural suburban textured layered patterned tiled floral rural urban industrial residential"
                            + " indoor outdoor exhibits suggest contributes contribute boasts serves serve"
                            + " congregates congregate strolls roams roam transitions focuses remains remain"
                            + " mingle gather gathers complements captures conveys evokes invites resembles"
                            + " symbolizes consistent distant adjacent opposite close additional horizontal"
                            + " vertical deeper aligned medium-sized attire fatigues mid-action mid-air set"
                            + " add clad accented captivated engaged perched nestled served presented mt st dr mr mrs painted"
                            + " stationed positioned situated located held taken raised suspended shown spaced"
                            + " surrounding facing featuring featured boast dominate contrasting spread stretch"
                            + " ambles ascends capsizes chugs conceals emanates flickers glistens indicates"
                            + " indicate kneels lunges lurks lurk occupy operates overflows overlap passes pecks"
                            + " preside punctuates radiates roars scuttles soars stretches sways sway teems"
                            + " thrives unfurls wields nestle lay lie lies hang hangs lean leans sit sits abstract"
                            + " compact creamy desperate dreamlike distinct idle prominent resplendent robust"
                            + " sparse stunning sturdy taut various occupies looms loom floats hovers peers"
                            + " sprawl sprawls protrudes emerge emerges dangle dangles announcing leads grows"
                            + " hazy casual friendly rugged previous more less little flies relative reach reaches closest nearest farthest furthest rises graze grazes swims perch perches etc");

    private static final Set<String> COMPARATIVES =
            English.set(
                    "larger smaller bigger taller shorter longer darker lighter wider thinner thicker"
                            + " closer brighter narrower higher deeper older younger");

    private static final Set<String> ANYONE =
            English.phrases(
                    "a person|people|persons|an individual|individuals|some people|several people|someone|the person|the people");

    private static final Set<String> VAGUE =
            English.set("item items object objects piece pieces subject subjects");

    /// Nouns that say nothing without what they are of: "two patches".
    private static final Set<String> MEASURES =
            English.set(
                    "patch patches piece pieces bit bits portion portions pile piles scattering layer"
                            + " layers bunch cluster clusters handful array series pair half set sets sliver"
                            + " slivers glimpse glimpses hint hints section sections remnants outline outlines"
                            + " variety assortment collection");

    private static final Set<String> GROUPS =
            English.set("group crowd couple pair number line team row cluster handful trio");

    private static final Set<String> COUNTS =
            English.set(
                    "number group row pair couple bunch set line series stack pile collection variety cluster"
                            + " part piece patch kind type lot");

    private Askable() {}

    /// Whether question or answer may name the phrase at all.
    static boolean sound(Phrase phrase) {
        String text = phrase.text();
        String lower = text.toLowerCase(Locale.ROOT);
        char end = text.charAt(text.length() - 1);
        if (end == '.' || end == ',' || end == ':' || end == '!' || end == '?' || end == '-') {
            return false;
        }
        String head = lastWord(phrase.head().toLowerCase(Locale.ROOT));
        boolean verb =
                phrase.plural()
                        && (phrase.determiner().equals("a") || phrase.determiner().equals("an"))
                        && head.endsWith("s")
                        && !head.endsWith("is")
                        && !lower.contains(" of ")
                        && !lower.contains(" and ");
        return !verb
                && !busy(lower)
                && !deed(lower)
                && !lower.endsWith("'s")
                && !lower.endsWith("’s")
                && !clause(lower)
                && !vague(phrase, head)
                && !lower.contains(" or ")
                && !INTANGIBLE.contains(head)
                && !quality(head)
                && !NO_NOUNS.contains(head)
                && !NO_NOUNS.contains(lastWord(lower))
                && !(head.equals("light") && !lamp(lower))
                && !(BODY.contains(head) && !owned(lower));
    }

    /// Whether the answer to "who" tells nothing: "a person".
    static boolean anyone(String answer) {
        return ANYONE.contains(answer);
    }

    /// Whether a question may be about the phrase.
    static boolean standing(Phrase phrase) {
        return !CAST.contains(lastWord(phrase.head().toLowerCase(Locale.ROOT)));
    }

    /// "a person snowboarding": a clause, cut where its verb is.
    private static boolean busy(String lower) {
        int space = lower.lastIndexOf(' ');
        return space > 0
                && lower.endsWith("ing")
                && English.PEOPLE.contains(lastWord(lower.substring(0, space)));
    }

    /// "resting": no thing.
    private static boolean deed(String lower) {
        if (!lower.endsWith("ing") || lower.indexOf(' ') >= 0 || lower.length() < 6) {
            return false;
        }
        String stem = lower.substring(0, lower.length() - "ing".length());
        return !Lexicon.ING_NOUNS.contains(lower)
                && (RelationWords.VERBS.contains(stem)
                        || Lexicon.VERBS_BASE.contains(stem)
                        || PlainVerbs.base(stem + "e")
                        || Lexicon.VERBS_S.contains(stem + "es"));
    }

    /// "wispiness".
    private static boolean quality(String head) {
        return head.endsWith("ness") && head.length() > 8 && !head.equals("wilderness");
    }

    /// "a series of tall buildings rise": a verb after a plural.
    private static boolean clause(String lower) {
        int space = lower.lastIndexOf(' ');
        String last = lower.substring(space + 1);
        if (space > 0
                && lower.contains(" of ")
                && (last.equals("stand") || last.equals("rest") || last.equals("hang"))) {
            return true;
        }
        if (space < 2 || lower.charAt(space - 1) != 's' || lower.charAt(space - 2) == 's') {
            return false;
        }
        return Lexicon.VERBS_BASE.contains(last) || RelationWords.VERBS.contains(last);
    }

    /// "a larger pile", "a smaller one": larger than what, an answer does not say.
    static boolean compared(Phrase phrase) {
        String text = phrase.text().toLowerCase(Locale.ROOT);
        int space = text.indexOf(' ');
        return phrase.determiner().startsWith("a")
                && space > 0
                && COMPARATIVES.contains(text.substring(0, space));
    }

    /// "the items", "the two objects": nothing but what an earlier sentence named.
    private static boolean vague(Phrase phrase, String head) {
        String text = phrase.text().toLowerCase(Locale.ROOT);
        boolean all = text.startsWith("both ") || phrase.determiner().equals("both");
        boolean known = phrase.determiner().equals("the") || phrase.determiner().startsWith("th");
        boolean bare =
                text.equals(head) || text.equals("two " + head) || text.equals("three " + head);
        return VAGUE.contains(head) && (all || known && bare)
                || text.startsWith("nearby ")
                || MEASURES.contains(head) && !text.contains(" of ")
                || English.QUANTITIES.contains(text);
    }

    /// "one of the seats": which one, a question can't tell.
    static boolean partitive(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int of = lower.indexOf(" of ");
        boolean counted =
                of > 0 && lower.indexOf(' ') == of && English.isNumber(lower.substring(0, of));
        return counted
                || lower.startsWith("the ")
                || lower.startsWith("piece of ")
                || lower.startsWith("bit of ")
                || lower.startsWith("little bit of ")
                || lower.contains("number of ")
                || lower.contains("one of ")
                || lower.contains("each of ")
                || lower.contains("some of ");
    }

    /// Whether "large number of people" lacks its article.
    static boolean countless(Phrase phrase) {
        int of = phrase.text().indexOf(" of ");
        return phrase.determiner().isEmpty()
                && of > 0
                && COUNTS.contains(
                        lastWord(phrase.text().substring(0, of).toLowerCase(Locale.ROOT)));
    }

    /// "a crowd of people": persons, though its head noun is none.
    static boolean people(Phrase phrase) {
        String lower = phrase.text().toLowerCase(Locale.ROOT);
        int of = lower.indexOf(" of ");
        return of > 0
                && GROUPS.contains(lastWord(lower.substring(0, of)))
                && English.PEOPLE.contains(lastWord(lower));
    }

    private static boolean owned(String lower) {
        return lower.indexOf('\'') > 0
                || lower.indexOf('’') > 0
                || lower.contains(" of ")
                || lower.contains(" on ");
    }

    private static boolean lamp(String lower) {
        for (String word : lower.split("[ -]")) {
            if (LAMPS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
