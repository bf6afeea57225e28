package dev.locative.statement;

import dev.locative.data.Phrase;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How questions and answers name the things of one caption. Null wherever a name would need more
/// context than a question gives.
final class Naming {
    private static final int LONGEST_WORDS = 14;
    private static final int PLAIN_WORDS = 5;

    /// "an open area of ground": says nothing without what covers it.
    private static final Pattern EXPANSE =
            Pattern.compile(
                    "(?i)([a-z]+ ){0,2}(area|space|section|portion|stretch|expanse) of (ground|land)"
                            + "|(small|open|large|wide|big|narrow|long|rectangular|circular|round)"
                            + " (area|space|section)");

    /// "from side-to-side".
    private static final Pattern SPAN = Pattern.compile("\\b(\\w+)-to-\\1\\b");

    private final Introductions introductions;
    private final Map<Phrase, Optional<String>> definites = new IdentityHashMap<>();
    private final Map<Phrase, String> keys = new IdentityHashMap<>();

    /// How often the caption names `word`, lower case.
    int times(String word) {
        return introductions.times(word);
    }

    /// Doubts about the caption's phrases.
    final Doubts doubts;

    Naming(Introductions introductions, Doubts doubts) {
        this.introductions = introductions;
        this.doubts = doubts;
    }

    /// As something known: "the gray pillar"; null unless it names one thing in the caption.
    @Nullable String definite(Phrase phrase) {
        return definites
                .computeIfAbsent(phrase, known -> Optional.ofNullable(newDefinite(known)))
                .orElse(null);
    }

    private @Nullable String newDefinite(Phrase phrase) {
        if (!usable(phrase)
                || nothing(phrase)
                || !Askable.standing(phrase)
                || introductions.cut(phrase)
                || pointed(phrase)
                || phrase.determiner().equals("each")
                || startsWithWord(phrase.text().toLowerCase(Locale.ROOT), "more")
                || !single(phrase)) {
            return null;
        }
        String bare = bare(phrase, true);
        if (bare == null
                || bare.startsWith("\"")
                || bare.startsWith("“")
                || Askable.partitive(bare)
                || Askable.partitive(phrase.text())) {
            return null;
        }
        if (startsWithWord(bare, "each") || startsWithWord(bare, "both")) {
            return bare;
        }
        if (properName(phrase)) {
            return bare;
        }
        boolean tail = phrase.text().endsWith(phrase.head());
        if (tail && words(bare) > PLAIN_WORDS && introductions.uniqueHead(phrase)) {
            return "the " + phrase.head();
        }
        return "the " + Phrasing.definiteParts(bare);
    }

    /// "those words": which ones, a question can't point at.
    private static boolean pointed(Phrase phrase) {
        boolean many = phrase.determiner().equals("these") || phrase.determiner().equals("those");
        return many && phrase.text().indexOf(' ') < 0;
    }

    /// As the caption wrote it, article included: "a gray sign".
    @Nullable String asWritten(Phrase phrase) {
        if (!usable(phrase) || introductions.cut(phrase) || Askable.compared(phrase)) {
            return null;
        }
        String bare = bare(phrase, false);
        if (bare == null) {
            return null;
        }
        return switch (phrase.determiner()) {
            case "" -> bare;
            case "a", "an" -> Phrasing.article(bare) + " " + bare;
            case "this", "that", "these", "those" -> "the " + bare;
            case "also" -> bare; // "there are also two boats"
            case "all" -> phrase.plural() ? "all " + bare : null;
            default -> phrase.determiner() + " " + bare;
        };
    }

    boolean person(Phrase phrase) {
        String head = phrase.head().toLowerCase(Locale.ROOT);
        return English.PEOPLE.contains(head.substring(head.lastIndexOf(' ') + 1))
                        && !phrase.text().contains(" of ")
                || Askable.people(phrase);
    }

    /// Equal for phrases that name the same thing in this caption, as far as can be told.
    String key(Phrase phrase) {
        return keys.computeIfAbsent(phrase, this::newKey);
    }

    private String newKey(Phrase phrase) {
        String head = phrase.head().toLowerCase(Locale.ROOT);
        String text = phrase.text().toLowerCase(Locale.ROOT);
        if (text.endsWith(head) && introductions.uniqueHead(phrase)) {
            return (phrase.plural() ? "+" : "") + head;
        }
        return text.replace(" the ", " ")
                .replace(" a ", " ")
                .replace(" an ", " ")
                .replace(" this ", " ");
    }

    /// Whether it takes "are".
    static boolean plural(Phrase phrase) {
        boolean greek = phrase.head().endsWith("is") && !phrase.text().contains(" and ");
        return phrase.plural()
                && !greek
                && !English.SINGULAR.contains(phrase.text().toLowerCase(Locale.ROOT));
    }

    /// Whether "the vessel" may be what an earlier sentence called otherwise.
    boolean renaming(Phrase phrase) {
        return phrase.determiner().equals("the")
                && phrase.text().endsWith(phrase.head())
                && !introductions.introduced(phrase);
    }

    /// Whether a singular stands without the article that it seems to need: "illuminated sign".
    boolean telegraphic(Phrase phrase) {
        if (Askable.countless(phrase)) {
            return true;
        }
        if (!phrase.determiner().isEmpty() || phrase.plural() || properName(phrase)) {
            return false;
        }
        String text = phrase.text().toLowerCase(Locale.ROOT);
        int space = text.indexOf(' ');
        String first = space < 0 ? text : text.substring(0, space);
        return !English.MASS.contains(phrase.head().toLowerCase(Locale.ROOT))
                && !English.isNumber(first)
                && !English.QUANTITIES.contains(first)
                && !first.equals("each")
                && !first.equals("both")
                && first.indexOf('\'') < 0
                && first.indexOf('’') < 0;
    }

    /// Whether an answer may consist of the phrase: "the scooter" not where there are two.
    boolean tellable(Phrase phrase) {
        return !phrase.determiner().equals("the") || single(phrase);
    }

    /// Whether it says nothing without what covers it: "a small area".
    static boolean expanse(Phrase phrase) {
        return EXPANSE.matcher(phrase.text()).matches();
    }

    private boolean single(Phrase phrase) {
        return introductions.unique(phrase) && !doubts.ambiguities.oneOfTwo(phrase);
    }

    /// Whether the phrase names nothing that can stand anywhere: "view", "top".
    boolean nothing(Phrase phrase) {
        String head = phrase.head().toLowerCase(Locale.ROOT);
        if (English.VIEWS.contains(head)) {
            return true;
        }
        boolean alone = phrase.text().equalsIgnoreCase(head);
        boolean vague =
                head.equals("area")
                        || head.equals("space")
                        || head.equals("section")
                        || head.equals("structures")
                        || head.equals("objects");
        boolean owned = phrase.text().contains(head + " of ");
        return vague && alone || English.NO_THINGS.contains(head) && !owned;
    }

    /// Whether what a part belongs to is named with a definite article or a name.
    boolean placed(Phrase phrase) {
        return !phrase.text().contains(" of each ") && phrase.text().contains(" of ");
    }

    private boolean usable(Phrase phrase) {
        String determiner = phrase.determiner();
        String text = phrase.text();
        if (text.isBlank()
                || !Askable.sound(phrase)
                || noNoun(phrase.head())
                || English.POSSESSIVES.contains(determiner)
                || determiner.equals("no")
                || determiner.equals("another")
                || determiner.equals("any")
                || SPAN.matcher(text).find()) {
            return false;
        }
        int words = 1;
        boolean quote = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            switch (c) {
                case '*', '#', '_', '|', '[', ']', '{', '}', '\n', '\r', '\0', '(', ')', ';' -> {
                    return false;
                }
                case '"', '“', '”' -> quote = c == '"' ? !quote : c == '“';
                default -> {}
            }
            if (c == ' ' || c == ' ') {
                if (!quote && contextual(text, start, i)) {
                    return false;
                }
                start = i + 1;
                words++;
            }
        }
        return words <= LONGEST_WORDS && !quote;
    }

    private static boolean noNoun(String head) {
        if (English.ADJECTIVES.contains(head.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (head.endsWith("'s") || head.endsWith("’s")) {
            return true;
        }
        return head.endsWith("ly") && !English.LY_NOUNS.contains(head.toLowerCase(Locale.ROOT));
    }

    private static boolean contextual(String text, int start, int end) {
        int to = end;
        while (to > start && text.charAt(to - 1) == ',') {
            to--;
        }
        String word = text.substring(start, to).toLowerCase(Locale.ROOT);
        if (start == 0 && (word.equals("each") || word.equals("both") || word.equals("this"))) {
            return false;
        }
        if (start == 0 && English.LEADERS.contains(word)
                || word.startsWith("close-up")
                || word.endsWith("-angle")) {
            return true;
        }
        if (word.equals("this") && English.PICTURE.contains(nextWord(text, end))) {
            return false;
        }
        return English.CONTEXTUAL.contains(word)
                || English.CLAUSAL.contains(word)
                || English.POSSESSIVES.contains(word);
    }

    private static String nextWord(String text, int end) {
        if (end + 1 >= text.length()) {
            return "";
        }
        int to = text.indexOf(' ', end + 1);
        return text.substring(end + 1, to < 0 ? text.length() : to).toLowerCase(Locale.ROOT);
    }

    /// Without leading "more", for questions without any leading quantity; null if nothing is left.
    private @Nullable String bare(Phrase phrase, boolean question) {
        String written = decapitalised(phrase);
        boolean quotes = written.indexOf('"') >= 0 || written.indexOf('“') >= 0;
        String text = quotes ? written : written.replace(" this ", " the ");
        boolean first = true;
        while (true) {
            int space = text.indexOf(' ');
            String word = (space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
            boolean more =
                    word.equals("more") || word.equals("additional") || word.equals("visible");
            boolean quantity = English.QUANTITIES.contains(word) || word.equals("one");
            boolean further =
                    first && quantity && !more && text.startsWith(" more ", Math.max(space, 0));
            if (further) {
                text = text.substring(0, space) + text.substring(space + " more".length());
                continue;
            }
            if (first && English.isNumber(word) && text.startsWith(" more ", Math.max(space, 0))) {
                text = text.substring(0, space) + text.substring(space + " more".length());
                continue;
            }
            if (!more && !(question && quantity)) {
                return text;
            }
            if (space < 0) {
                return null;
            }
            text = text.substring(space + 1);
            if (question && text.startsWith("of ")) {
                text = text.substring("of ".length());
            }
            first = false;
        }
    }

    private String decapitalised(Phrase phrase) {
        String text = phrase.text();
        char first = text.charAt(0);
        if (!Character.isUpperCase(first)
                || !phrase.determiner().isEmpty()
                || !introductions.sentenceStart(phrase.span().start())) {
            return text;
        }
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        boolean capitals = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        boolean name =
                space >= 0
                        && space + 1 < text.length()
                        && Character.isUpperCase(text.charAt(space + 1));
        if (capitals || word.length() == 1 || name || introductions.capitalisedWithin(word)) {
            return text;
        }
        return Character.toLowerCase(first) + text.substring(1);
    }

    /// Whether it is a name: "Las Vegas".
    boolean properName(Phrase phrase) {
        if (!phrase.determiner().isEmpty()
                || phrase.plural() && introductions.sentenceStart(phrase.span().start())) {
            return false;
        }
        if (!Character.isUpperCase(phrase.head().charAt(0))) {
            return false;
        }
        if (phrase.text().indexOf(' ') < 0 && introductions.sentenceStart(phrase.span().start())) {
            return !English.MASS.contains(phrase.text().toLowerCase(Locale.ROOT))
                    && introductions.capitalisedWithin(phrase.text());
        }
        return true;
    }

    /// "the Pixiv Fanbox platform": named by more than one capitalised word.
    static boolean titled(Phrase phrase) {
        String[] words = phrase.text().split(" ");
        int capitals = 0;
        for (String word : words) {
            capitals += !word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
        return capitals > 1 && phrase.text().indexOf('"') < 0 && phrase.text().indexOf('“') < 0;
    }

    private static int words(String text) {
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == ' ' ? 1 : 0;
        }
        return count;
    }

    private static boolean startsWithWord(String text, String word) {
        return text.startsWith(word)
                && text.length() > word.length()
                && text.charAt(word.length()) == ' ';
    }
}
