package dev.locative.filter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A question and its answer as one sentence: "What is behind the post?" - "A tree" is "A tree is
/// behind the post."
final class Declared {
    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "this", "these");

    /// What says no more than that a thing is there.
    private static final Pattern VACUOUS =
            Pattern.compile(
                    "\\b(is|are) (?:also )?(?:located|positioned|situated|placed|visible|seen|shown|found)"
                            + " (?=[a-z])");

    private static final Pattern QUOTES =
            Pattern.compile("[\"\u201c\u201d]|(?<![A-Za-z])'(?=\\w)|(?<=\\w)'(?![A-Za-z])");

    private static final Pattern FULL =
            Pattern.compile(
                    "\\b(is|are|was|were|has|have|can|sits?|stands?|hangs?|lies|rests?|faces?|leans?"
                            + "|extends?|points?|looks?|runs?|leads?)\\b");

    private static final Set<String> ADDS =
            Set.of("with", "that", "which", "who", "featuring", "including");

    /// What two things are to each other.
    private static final Pattern MUTUAL =
            Pattern.compile(".*\\b(?:side by side|each other|one another|together|parallel)\\b.*");

    /// What follows a noun: "the cracks in the land" are many.
    private static final Pattern OF =
            Pattern.compile("(?<=\\w) (?:of|in|on|at|with|from|near|behind|above|under) .*");

    private static final Pattern EACH_OTHER =
            Pattern.compile("\\b(?:side by side|side-by-side|each other|one another)\\b");

    private static final Set<String> TURNS =
            Set.of("left", "right", "up", "down", "upward", "downward", "upwards", "downwards");

    private Declared() {}

    /// Whether the answer says of one thing what only two can be to each other: "side by side".
    static boolean lonely(Asked asked, String answer) {
        return asked.landmark().isEmpty()
                && asked.thing().indexOf(' ') > 0
                && !many(asked.thing())
                && EACH_OTHER.matcher(answer).find();
    }

    /// The sentence; null where the two do not make one.
    static @Nullable String of(Asked asked, String answer) {
        return of(asked, answer, true);
    }

    /// As [#of], with all that the answer adds to its noun.
    static @Nullable String whole(Asked asked, String answer) {
        return of(asked, answer, false);
    }

    private static @Nullable String of(Asked asked, String answer, boolean cut) {
        String said = answer.strip().replaceAll("[.\\s]+$", "").replace("on top of", "on");
        if (said.isEmpty()) {
            return null;
        }
        String text =
                switch (asked.kind()) {
                    case THING -> {
                        String core = cut ? core(told(said)) : told(said);
                        yield core + is(asked.rest(), core) + asked.rest();
                    }
                    case REFERENCE ->
                            asked.thing()
                                    + is(asked.rest(), asked.thing())
                                    + asked.rest()
                                    + " "
                                    + small(cut ? core(told(said)) : told(said));
                    case PLACE, DIRECTION, DISTANCE -> placed(asked, said);
                    case POLAR -> polar(asked.rest(), said);
                    case CHOICE, OTHER, NOTHING -> null;
                };
        if (text == null) {
            return null;
        }
        String bare = QUOTES.matcher(text.strip()).replaceAll("");
        String plain = VACUOUS.matcher(bare).replaceAll("$1 ");
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) + ".";
    }

    /// "The foreground element is the rock": the rock.
    static String told(String said) {
        String[] halves = said.split(" (?:is|are) (?=a |an |the |some )", 2);
        return halves.length == 2 && halves[0].split(" ").length < 7 ? halves[1] : said;
    }

    /// A noun phrase without what is added to it: "a plain wall with a few cables".
    private static String core(String said) {
        String[] words = said.split(" ");
        for (int i = 1; i < words.length; i++) {
            String lower = words[i].toLowerCase(Locale.ROOT);
            boolean place = Prepositional.word(lower) && !lower.equals("of");
            if (ADDS.contains(lower) || place && !Set.of("left", "right").contains(lower)) {
                return String.join(" ", List.of(words).subList(0, i)).replaceAll("\\W+$", "");
            }
        }
        return said;
    }

    private static String is(String rest, String thing) {
        String first = first(rest);
        boolean verb = Prepositional.word(first) || Prepositional.participle(first);
        boolean state = verb || first.endsWith("ly") || first.equals("visible");
        return state || first.equals("closest") ? many(thing) ? " are " : " is " : " ";
    }

    private static boolean many(String thing) {
        String text = OF.matcher(thing.toLowerCase(Locale.ROOT)).replaceFirst("");
        String last = text.substring(text.lastIndexOf(' ') + 1);
        boolean one = Set.of("a", "an", "one", "another").contains(first(text));
        return text.contains(" and ")
                || !one && Agreement.plural(last)
                || Set.of("two", "three", "four", "several", "some", "many").contains(first(text));
    }

    private static @Nullable String polar(String rest, String said) {
        if (!first(said).replaceAll("\\W", "").equals("yes")) {
            return null;
        }
        return rest.startsWith("there ") ? "There is " + rest.substring(6) : rest;
    }

    private static String placed(Asked asked, String said) {
        String first = first(said);
        if (PRONOUNS.contains(first) && said.indexOf(' ') > 0) {
            return asked.thing() + said.substring(said.indexOf(' '));
        }
        if (!asked.landmark().isEmpty() && MUTUAL.matcher(said).matches()) {
            return asked.thing() + " and " + asked.landmark() + " are " + small(said);
        }
        boolean finite = !asked.rest().isEmpty() && !Prepositional.participle(first(asked.rest()));
        String is = finite ? " " : many(asked.thing()) ? " are " : " is ";
        String verb = asked.rest().isEmpty() ? "" : asked.rest() + " ";
        String last = said.substring(said.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean relative = Prepositional.word(first) || Prepositional.participle(first);
        if (relative || first.endsWith("ly")) {
            boolean direction = asked.kind() == Asked.Kind.DIRECTION && TURNS.contains(first);
            String more = open(said, last) && !direction ? landmark(asked, last) : "";
            String facing = direction && verb.isEmpty() ? "facing " : verb;
            return asked.thing() + is + facing + small(said) + more;
        }
        if (FULL.matcher(first).matches()) {
            return asked.thing() + " " + small(said);
        }
        if (FULL.matcher(said).find()) {
            String both = asked.thing() + " and " + asked.landmark();
            return asked.landmark().isEmpty() ? said : said.replaceAll("\\bthem$", both);
        }
        boolean spot = asked.kind() == Asked.Kind.PLACE && !verb.endsWith("in ");
        return asked.thing() + is + verb + (spot ? "in " : "") + small(said);
    }

    /// Whether the answer waits for what it relates to: "behind", "to the left".
    private static boolean open(String said, String last) {
        return Prepositional.word(last)
                || said.toLowerCase(Locale.ROOT).matches(".*\\bin (the )?front|on top");
    }

    private static String landmark(Asked asked, String last) {
        if (asked.landmark().isEmpty()) {
            return "";
        }
        boolean of = List.of("left", "right", "front", "top").contains(last);
        boolean to = last.equals("next") || last.equals("close") || last.equals("adjacent");
        return (of ? " of " : to ? " to " : " ") + asked.landmark();
    }

    private static String first(String text) {
        int space = text.indexOf(' ');
        return (space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    /// Without the capital of a sentence's first word, unless the word looks like a name.
    private static String small(String said) {
        String first = first(said);
        boolean common =
                Prepositional.word(first)
                        || Prepositional.participle(first)
                        || Prepositional.determiner(first)
                        || said.length() > 1
                                && said.indexOf(' ') > 0
                                && Character.isLowerCase(said.charAt(1))
                                && said.substring(1)
                                        .equals(said.substring(1).toLowerCase(Locale.ROOT));
        return common ? Character.toLowerCase(said.charAt(0)) + said.substring(1) : said;
    }
}
