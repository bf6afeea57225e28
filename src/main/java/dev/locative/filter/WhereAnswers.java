package dev.locative.filter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is wrong with an answer to "Where is X?": it has to be a place, be it a phrase ("behind the
/// post"), an adverb ("outdoors") or a sentence with such, and nothing else besides.
final class WhereAnswers {
    private static final Set<String> MOVING =
            Set.of(
                    "facing",
                    "moving",
                    "looking",
                    "pointing",
                    "walking",
                    "turned",
                    "heading",
                    "face");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "some");

    private static final Set<String> CLAUSES = Set.of("it", "they", "he", "she");

    private static final Set<String> ADVERBS =
            Set.of(
                    ("outdoors indoors outside inside overhead upstairs downstairs everywhere ashore"
                                    + " offshore underwater downtown aloft uptown aboard")
                            .split(" "));

    private static final Set<String> SPOTS =
            Set.of("center", "centre", "middle", "top", "bottom", "side", "corner");

    /// Prepositions that open no place.
    private static final Set<String> NOWHERE =
            Set.of(
                    "of", "with", "toward", "towards", "by", "to", "from", "up", "down", "out",
                    "off");

    /// A part that is nowhere without its whole: "at the end".
    private static final Pattern PART =
            Pattern.compile("(?i)(?:at|on|near|by) the (?:ends?|edges?|tips?|base|rim)");

    /// A sentence's verb and what precedes it.
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(?i)[^,;:]+?(?<! that| which| who) (is|are|was|were|has|have)(?= )(?! been )");

    private static final Pattern BE =
            Pattern.compile("(?i)(?:is|are|was|were|has been|have been) ");

    private static final Pattern FINITE = Pattern.compile("(?i)\\b(?:is|are|was|were|has|have)\\b");

    private static final Pattern COMMA = Pattern.compile("\\s*[,;:]\\s+");

    private static final Pattern JOINED = Pattern.compile("(?i)^(?:and|or|but) (?:also )?");

    /// "with blue skies visible above"
    private static final Pattern BESIDES =
            Pattern.compile("(?i)\\bwith (?:[\\w'-]+ ){1,5}(?:visible|seen|shown)\\b.*");

    /// What "from" may follow: "hanging from", "second from the left".
    private static final Set<String> AWAY =
            Set.of(
                    ("away across down up out over off far feet meters metres inches distance view"
                                    + " left right first second third fourth back apart opposite side")
                            .split(" "));

    private final TermAnalyzer analyzer;

    WhereAnswers(TermAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// Why `answer` is no answer to where `asked`'s thing is; null where it is one.
    @Nullable String fault(Asked asked, String answer) {
        if (itself(asked.thing(), answer)) {
            return "answers with a place in or at the thing itself";
        }
        String said = told(asked, answer);
        if (said == null) {
            return "answers with what the thing has where a place is asked for";
        }
        List<String> words = PlainWords.of(said);
        if (words.isEmpty()) {
            return "answers with no place";
        }
        if (said.length() == answer.strip().length() && named(asked.thing(), words)) {
            return "answers with the thing itself where a place is asked for";
        }
        if (words.subList(0, Math.min(3, words.size())).stream().anyMatch(MOVING::contains)) {
            return "answers with a direction where a place is asked for";
        }
        if (Looks.manner(answer)) {
            return "answers with a look where a place is asked for";
        }
        if (PART.matcher(said).matches()) {
            return "answers with a part and not of what";
        }
        if (asked.rest().isEmpty() && source(words)) {
            return "answers with where from";
        }
        if (!place(asked, words, said, said.length() < answer.length())) {
            return "answers with no place";
        }
        return more(said) ? "adds to the place what is none" : null;
    }

    /// "Where is the mug?" - "A green mug with dots on the handle".
    private static boolean named(String thing, List<String> answer) {
        String last = thing.substring(thing.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        for (String word : answer) {
            if (Prepositional.word(word)) {
                return false;
            }
            if (word.equals(last)) {
                return true;
            }
        }
        return false;
    }

    /// The answer without its subject and "is": "behind the post" of "It is behind the post"; null
    /// where the sentence tells what the thing has.
    private static @Nullable String told(Asked asked, String answer) {
        String thing = asked.thing();
        String said = answer.strip().replaceFirst("[.\\s]+$", "");
        if (said.length() > thing.length()
                && said.regionMatches(true, 0, thing, 0, thing.length())) {
            said = said.substring(thing.length()).strip();
        } else {
            Matcher sentence = SENTENCE.matcher(said);
            boolean opens = Prepositional.word(first(said));
            said = !opens && sentence.lookingAt() ? said.substring(sentence.start(1)) : said;
        }
        Matcher be = BE.matcher(said);
        if (be.lookingAt()) {
            return said.substring(be.end());
        }
        return said.startsWith("has ") || said.startsWith("have ") ? null : said;
    }

    private boolean place(Asked asked, List<String> words, String said, boolean sentence) {
        Terms terms = analyzer.terms(said);
        for (int i = 0; i < terms.size(); i++) {
            Place found = terms.place()[i];
            if (found != null && found != Place.TOWARD && !agent(asked, terms, i, said)) {
                return true;
            }
        }
        String first = words.getFirst();
        boolean state = first.endsWith("ing") || first.equals("still");
        boolean name =
                ARTICLES.contains(first)
                        || !state && said.chars().skip(1).anyMatch(Character::isUpperCase);
        boolean opens = Prepositional.word(first) && !NOWHERE.contains(first);
        if (words.size() > 1 && opens || fixed(words)) {
            return true;
        }
        boolean noun = name && words.size() > 1 && !sentence && !CLAUSES.contains(first);
        return noun || words.stream().anyMatch(WhereAnswers::spot);
    }

    /// "attached to a pole", "hanging from a beam".
    private static boolean fixed(List<String> words) {
        int i = 1;
        while (i < words.size() && words.get(i).endsWith("ly")) {
            i++;
        }
        boolean held = i + 1 < words.size() && Set.of("to", "from").contains(words.get(i));
        return held && Prepositional.participle(words.getFirst());
    }

    private static String first(String text) {
        int space = text.indexOf(' ');
        return (space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    private static boolean spot(String word) {
        return word.endsWith("ground") || SPOTS.contains(word) || ADVERBS.contains(word);
    }

    /// "lit up by the sun"
    private static boolean agent(Asked asked, Terms terms, int i, String said) {
        if (!terms.term()[i].equals("by")) {
            return false;
        }
        String before = said.substring(0, terms.start()[i]).strip();
        String verb = before.isEmpty() ? asked.thing() + " " + asked.rest() : before;
        String last = verb.strip();
        last = last.substring(last.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return Prepositional.participle(last) && !last.endsWith("ing") && !Asked.posed(last)
                || last.equals("up");
    }

    /// "from the right", "in the city from the hill": no place, but where it comes or is seen from.
    private static boolean source(List<String> words) {
        int i = words.indexOf("from");
        if (i <= 0) {
            return i == 0;
        }
        String before = words.get(i - 1);
        boolean verb = Prepositional.participle(before) || before.endsWith("ly");
        return !verb && !AWAY.contains(before);
    }

    /// Whether what follows a comma opens another clause or thing: "Behind the post, the sign is
    /// red".
    private static boolean more(String said) {
        if (BESIDES.matcher(said).find()) {
            return true;
        }
        String[] pieces = COMMA.split(said);
        boolean list = JOINED.matcher(pieces[pieces.length - 1]).find();
        for (int i = 1; i < pieces.length; i++) {
            String piece = JOINED.matcher(pieces[i]).replaceFirst("");
            List<String> words = PlainWords.of(piece);
            String first = words.isEmpty() ? "" : words.getFirst();
            boolean thing = Prepositional.determiner(first) && !list && !spot(words.getLast());
            boolean clause = FINITE.matcher(piece).find() || first.equals("with");
            if (thing || clause || first.endsWith("ing") && !lies(words)) {
                return true;
            }
        }
        return false;
    }

    /// "standing by the door", unlike "creating a shadow".
    private static boolean lies(List<String> words) {
        int i = 1;
        while (i < words.size() && words.get(i).endsWith("ly")) {
            i++;
        }
        boolean place = i < words.size() && Prepositional.word(words.get(i));
        return words.size() > 1 && place && !MOVING.contains(words.getFirst());
    }

    /// "Where is the field?" - "Behind the rock, in the field"
    private boolean itself(String thing, String answer) {
        String last = thing.substring(thing.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (!answer.toLowerCase(Locale.ROOT).contains(last)) {
            return false;
        }
        List<Part> things = Part.of(analyzer.terms(thing));
        if (things.size() != 1 || answer.contains("other")) {
            return false;
        }
        List<String> named = things.getFirst().words();
        if (things.getFirst().places() != 0 || named.isEmpty() || thing.contains("other")) {
            return false;
        }
        for (Part part : Part.of(analyzer.terms(answer))) {
            boolean same = !part.words().isEmpty() && part.head().equals(named.getLast());
            if (part.places() != 0
                    && same
                    && (named.containsAll(part.words()) || part.words().containsAll(named))) {
                return true;
            }
        }
        return false;
    }
}
