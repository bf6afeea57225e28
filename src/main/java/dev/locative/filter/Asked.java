package dev.locative.filter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question asks, read from its words alone.
///
/// @param kind what has to be answered
/// @param thing the thing asked about, as written: "the white truck"; empty where it is the answer
/// @param rest what is said of it, without "is": "parked on", "behind the post"
/// @param landmark what the question relates the thing to: "relative to the fence"; often empty
record Asked(Kind kind, String thing, String rest, String landmark) {
    enum Kind {
        /// "What is behind the post?"
        THING,
        /// "What is the truck parked on?"
        REFERENCE,
        /// "Where is the truck?"
        PLACE,
        /// "Which way does the truck face?"
        DIRECTION,
        /// "How far is the truck from the post?"
        DISTANCE,
        /// "Is the truck behind the post?"
        POLAR,
        /// "Is the truck in front of or behind the post?"
        CHOICE,
        /// Another property: "What color is the truck?"
        OTHER,
        /// Nothing: "What is the grass field?", "What is the tree trunk hanging down?"
        NOTHING
    }

    private static final Set<String> AUXILIARIES =
            Set.of("is", "are", "was", "were", "does", "do", "did", "can", "could", "has", "have");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CONTRACTED = Pattern.compile("^([Ww]h\\w+|[Hh]ow)'s ");
    private static final Set<String> WAYS = Set.of("direction", "directions", "way", "orientation");
    private static final Set<String> SPOTS = Set.of("position", "location", "place", "area");
    private static final Set<String> POSED =
            Set.of("positioned", "located", "placed", "situated", "arranged", "seated");
    private static final Set<String> TURNED =
            Set.of("oriented", "facing", "turned", "angled", "tilted", "aligned");

    private static final Set<String> SIDES = Set.of("side", "part", "corner", "end", "half");

    private static final Pattern LANDMARK =
            Pattern.compile(
                    "(.*?) ?\\b(?:relative to|in relation to|compared (?:to|with)|in comparison (?:to|with)"
                            + "|with respect to|with regard to|in reference to) (.+)");

    private static final String PROPERTY =
            "((?:(?:relative|spatial|exact|general|physical|current|specific|approximate|overall) )*)"
                    + "(positions?|locations?|placements?|place|whereabouts|directions?|orientations?"
                    + "|alignment|pose|posture|distances?|relationships?|relation|arrangement"
                    + "|configuration)";

    private static final Pattern OF =
            Pattern.compile("(?:(?:the|a|an) )?" + PROPERTY + " (?:of|between|for|from) (.+)");

    private static final Pattern OWNED =
            Pattern.compile("(.+?(?:'s|s')(?: (?:\\w+))??) " + PROPERTY + "(?: (.*))?");

    private static final Pattern ELEMENT =
            Pattern.compile(
                    "(?:the |main )*(foreground|background) (?:element|object|thing|item|feature)s?(?: .*)?");

    private static final Pattern MOVES =
            Pattern.compile("(?:'s|(?<=s)') (?:movement|motion|travel)$");

    /// What a question relates a thing to without naming another: the picture, "each other".
    private static final Pattern NO_LANDMARK =
            Pattern.compile(
                    "(?i)(?:the |this )?(?:frame|image|picture|photo|photograph|scene|shot|each other"
                            + "|one another)");

    private static final Pattern SEEN = Pattern.compile("(?:be )?(?:seen|found|visible|located) ");

    private static final Pattern BE_SEEN =
            Pattern.compile(" be (?:seen|found|spotted|observed|located)$");

    /// "parked", "seated": where the thing is, and not what was done to it.
    static boolean posed(String participle) {
        return POSED.contains(participle) || participle.equals("parked");
    }

    static Asked of(String question) {
        String text = question.replace('\u2019', '\'');
        int end = text.length();
        while (end > 0
                && !Character.isLetterOrDigit(text.charAt(end - 1))
                && text.charAt(end - 1) != '\'') {
            end--;
        }
        String plain = text.substring(0, end).strip();
        if (plain.contains("'s ")) {
            plain = CONTRACTED.matcher(plain).replaceFirst("$1 is ");
        }
        List<String> words = List.of(SPACES.split(plain));
        List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        int i = Prepositional.word(lower.getFirst()) && wh(lower, 1) ? 1 : 0;
        String lead = i == 0 ? "" : lower.getFirst();
        return switch (lower.get(i)) {
            case "where" -> where(words, lower);
            case "what", "who", "which", "whose", "whom" -> what(words, lower, i, lead);
            case "how" -> how(words, lower);
            case "is", "are", "was", "were", "does", "do", "did", "can", "has", "have" ->
                    new Asked(
                            lower.contains("or") ? Kind.CHOICE : Kind.POLAR,
                            "",
                            stated(lower.get(i), join(words, 1, words.size())),
                            "");
            default -> nothing();
        };
    }

    /// A yes/no question's statement: "the bush is behind the giraffes".
    private static String stated(String aux, String text) {
        boolean be = Set.of("is", "are", "was", "were").contains(aux);
        String plain = be && text.startsWith("there ") ? text.substring(6) : text;
        String subject = be ? Prepositional.subject(plain) : plain;
        return subject.length() == plain.length()
                ? text
                : subject + " " + aux + plain.substring(subject.length());
    }

    private static boolean wh(List<String> lower, int i) {
        return i < lower.size() && Set.of("what", "which", "whose", "whom").contains(lower.get(i));
    }

    private static Asked where(List<String> words, List<String> lower) {
        int aux = auxiliary(lower, 1);
        if (aux < 0 || aux + 1 == words.size()) {
            return nothing();
        }
        String text = BE_SEEN.matcher(join(words, aux + 1, words.size())).replaceFirst("");
        Asked asked = placed(Kind.PLACE, text);
        boolean does = lower.get(aux).startsWith("d") && asked.rest.isEmpty();
        return does ? does(asked, lower.get(aux)) : asked;
    }

    /// "does the tower stand": the tower stands.
    private static Asked does(Asked asked, String aux) {
        String verb = last(asked.thing);
        if (verb.isEmpty()) {
            return asked;
        }
        String thing = asked.thing.substring(0, asked.thing.length() - verb.length() - 1);
        return new Asked(asked.kind, thing, aux.equals("does") ? verb + "s" : verb, asked.landmark);
    }

    private static Asked how(List<String> words, List<String> lower) {
        int aux = auxiliary(lower, 1);
        if (aux < 0 || aux + 1 == words.size()) {
            return new Asked(Kind.OTHER, "", "", "");
        }
        String text = join(words, aux + 1, words.size());
        if (aux == 2 && Set.of("far", "close", "near", "distant").contains(lower.get(1))) {
            return new Asked(Kind.DISTANCE, text, "", "");
        }
        String end = last(unlandmarked(text));
        boolean posed = aux == 1 && (POSED.contains(end) || TURNED.contains(end));
        return posed ? placed(Kind.PLACE, text) : new Asked(Kind.OTHER, "", "", "");
    }

    private static Asked what(List<String> words, List<String> lower, int i, String lead) {
        int aux = auxiliary(lower, i + 1);
        if (i + 1 < lower.size() && SIDES.contains(lower.get(i + 1))) {
            return side(words, lower, i + 1);
        }
        if (aux < 0) {
            return i + 2 < words.size()
                    ? new Asked(Kind.THING, "", join(words, i + 1, words.size()), "")
                    : nothing();
        }
        String text = join(words, aux + 1, words.size());
        if (text.isEmpty()) {
            return nothing();
        }
        String noun = aux == i + 1 ? "" : lower.get(aux - 1);
        if (WAYS.contains(noun)) {
            return placed(Kind.DIRECTION, text);
        }
        if (SPOTS.contains(noun)) {
            return placed(Kind.PLACE, text);
        }
        if (Looks.NOUNS.contains(noun)) {
            return new Asked(Kind.OTHER, "", "", "");
        }
        if (!lead.isEmpty()) {
            return new Asked(Kind.REFERENCE, text, lead, "");
        }
        boolean verb = lower.get(aux).startsWith("d");
        return verb ? does(text) : direct(text);
    }

    /// "On which side of the road is the car?"
    private static Asked side(List<String> words, List<String> lower, int i) {
        for (int aux = i + 1; aux + 1 < words.size(); aux++) {
            if (AUXILIARIES.contains(lower.get(aux))) {
                Asked asked = placed(Kind.PLACE, join(words, aux + 1, words.size()));
                String rest = Prepositional.word(asked.rest) ? "" : asked.rest;
                String of = join(words, i + 2, aux);
                boolean picture = NO_LANDMARK.matcher(of).matches();
                return new Asked(Kind.PLACE, asked.thing, rest, picture ? "" : of);
            }
        }
        return nothing();
    }

    /// What follows "What is".
    private static Asked direct(String text) {
        String said = SEEN.matcher(text).replaceFirst("");
        Matcher of = OF.matcher(text);
        if (of.matches()) {
            return property(of.group(1), of.group(2), of.group(3));
        }
        Matcher owned = OWNED.matcher(text);
        if ((text.contains("'s ") || text.contains("s' ")) && owned.matches()) {
            String more = owned.group(4) == null ? "" : " " + owned.group(4);
            return property(owned.group(2), owned.group(3), unowned(owned.group(1)) + more);
        }
        if (Looks.asks(text) || Looks.picture(text)) {
            return new Asked(Kind.OTHER, "", "", "");
        }
        if (Prepositional.predicate(said)) {
            return said.indexOf(' ') < 0 ? nothing() : new Asked(Kind.THING, "", said, "");
        }
        Matcher element = ELEMENT.matcher(said);
        if (element.matches()) {
            return new Asked(Kind.THING, "", "in the " + element.group(1), "");
        }
        if (Prepositional.generic(said)) {
            return new Asked(Kind.THING, "", Prepositional.afterNoun(said), "");
        }
        Matcher landmark = LANDMARK.matcher(text);
        if (landmark.matches() && !landmark.group(1).isEmpty()) {
            return placed(Kind.PLACE, text);
        }
        return object(text);
    }

    /// A thing and what it does, the object left open: "the truck parked on", "the sign hang from".
    private static Asked object(String text) {
        int split = Prepositional.open(text);
        return split <= 0
                ? nothing()
                : new Asked(
                        Kind.REFERENCE,
                        text.substring(0, split).strip(),
                        text.substring(split).strip(),
                        "");
    }

    /// "the sign hang from": the verb, too, is said of the sign.
    private static Asked does(String text) {
        Asked asked = object(text);
        int space = asked.thing.lastIndexOf(' ');
        return space < 0
                ? asked
                : new Asked(
                        asked.kind,
                        asked.thing.substring(0, space),
                        asked.thing.substring(space + 1) + " " + asked.rest,
                        "");
    }

    /// "the truck's" is the truck, "the beetle's back" stays.
    private static String unowned(String owner) {
        return owner.replaceFirst("'s?$", "");
    }

    /// @param adjectives "relative " and the like; may be empty
    private static Asked property(String adjectives, String name, String whole) {
        boolean relates = adjectives.contains("relative") || name.startsWith("rel");
        Matcher moves = MOVES.matcher(whole);
        String of = moves.find() ? whole.substring(0, moves.start()) : whole;
        of =
                relates
                        ? of.replaceFirst(
                                "^(.+?)(?<! next| relative| close| adjacent| compared) (?:to|with) (?=the |a |an )",
                                "$1 relative to ")
                        : of;
        Kind kind =
                name.startsWith("dist")
                        ? Kind.DISTANCE
                        : name.matches("(dir|orient|align|pose|posture).*")
                                ? Kind.DIRECTION
                                : Kind.PLACE;
        Asked asked = placed(kind, of);
        int and = asked.thing.lastIndexOf(" and ");
        boolean pair = relates || name.startsWith("dist");
        return pair && and > 0 && asked.landmark.isEmpty()
                ? new Asked(kind, asked.thing.substring(0, and), "", asked.thing.substring(and + 5))
                : asked;
    }

    private static Asked placed(Kind kind, String text) {
        String thing = unlandmarked(text);
        String by = "";
        if (thing.length() < text.length()) {
            Matcher landmark = LANDMARK.matcher(text);
            by = landmark.matches() ? landmark.group(2) : "";
            by = NO_LANDMARK.matcher(by).matches() ? "" : by;
        }
        String end = last(thing);
        if (POSED.contains(end)) {
            return new Asked(kind, thing.substring(0, thing.length() - end.length() - 1), "", by);
        }
        if (TURNED.contains(end)) {
            String turned = thing.substring(0, thing.length() - end.length() - 1);
            return new Asked(Kind.DIRECTION, turned, end, by);
        }
        int verb = Prepositional.lastVerb(thing);
        return verb <= 0
                ? new Asked(kind, thing, "", by)
                : new Asked(kind, thing.substring(0, verb).strip(), thing.substring(verb), by);
    }

    /// The last of several words, lower case; empty where there is one.
    private static String last(String text) {
        int space = text.lastIndexOf(' ');
        return space < 0 ? "" : text.substring(space + 1).toLowerCase(Locale.ROOT);
    }

    private static String unlandmarked(String text) {
        if (!text.contains(" to ") && !text.contains(" with ")) {
            return text;
        }
        Matcher landmark = LANDMARK.matcher(text);
        return landmark.matches() ? landmark.group(1) : text;
    }

    private static int auxiliary(List<String> lower, int from) {
        for (int i = from; i < Math.min(lower.size(), from + 4); i++) {
            if (AUXILIARIES.contains(lower.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Asked nothing() {
        return new Asked(Kind.NOTHING, "", "", "");
    }

    private static String join(List<String> words, int from, int to) {
        return String.join(" ", words.subList(Math.min(from, to), to));
    }
}
