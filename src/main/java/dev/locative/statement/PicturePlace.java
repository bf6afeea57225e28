package dev.locative.statement;

import dev.locative.data.Frame;
import dev.locative.data.Phrase;
import dev.locative.data.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A place in the picture itself: "on the left side of the image", "in the background".
///
/// @param key equal for equal places: "left", "bottom right", "background"
/// @param words as a question names it
/// @param ofPicture whether the caption itself says that it is the picture's
record PicturePlace(String key, String words, boolean ofPicture) {
    private static final Set<String> ALONE =
            English.set("front back rear end surface ends sides edges corners base tip horizon");

    private static final Set<String> CORE =
            English.set(
                    "very far extreme upper lower top bottom left right center centre middle side corner edge"
                            + " half part portion hand background foreground distance immediate"
                            + " blurred blurry softly soft focus out hazy");
    private static final Set<String> BEYOND_CORE =
            Set.of(
                    "back",
                    "front",
                    "rear",
                    "forefront",
                    "backdrop",
                    "opposite",
                    "other",
                    "near",
                    "either",
                    "each",
                    "both",
                    "sides");
    private static final Set<String> SILENT =
            English.set(
                    "very extreme side part portion hand half immediate corner edge blurred blurry softly"
                            + " soft focus out hazy");
    private static final Set<String> GROUNDS = Set.of("background", "foreground", "distance");
    private static final Set<String> PLAIN = Set.of("in", "on", "at", "to");
    private static final Set<String> FILLING =
            Set.of(
                    "fills",
                    "fill",
                    "filling",
                    "occupies",
                    "occupy",
                    "shows",
                    "showing",
                    "features");
    private static final Set<String> BARE_SIDES =
            Set.of(
                    "left",
                    "right",
                    "far left",
                    "far right",
                    "top left",
                    "top right",
                    "bottom left",
                    "bottom right");

    /// Null where the statement's reference is no place in the picture.
    static @Nullable PicturePlace of(Statement statement) {
        Phrase reference = statement.reference();
        String words = statement.words().toLowerCase(Locale.ROOT).strip();
        if (reference == null) {
            return split(statement, words);
        }
        String text = reference.text().toLowerCase(Locale.ROOT);
        if (words.endsWith(" " + text)) {
            return split(statement, words);
        }
        int space = words.lastIndexOf(' ');
        String before = space < 0 ? "" : words.substring(0, space);
        String preposition = words.substring(space + 1);
        return named(statement, before, preposition, text);
    }

    /// Whether the phrase is a place in the picture, or the picture itself: "left edge of the
    /// image".
    static boolean pictured(Phrase reference) {
        String text = reference.text().toLowerCase(Locale.ROOT);
        int of = text.lastIndexOf(" of ");
        String last = text.substring(text.lastIndexOf(' ') + 1);
        boolean part = of < 0 || bare(text.substring(0, of));
        return part && English.PICTURE.contains(last);
    }

    /// Whether the text names a place that stands in nothing the caption named: "the side".
    static boolean bare(String text) {
        List<String> tokens = tokens(text.toLowerCase(Locale.ROOT));
        return !tokens.isEmpty() && tokens.stream().allMatch(PicturePlace::siding)
                || tokens.size() == 1 && ALONE.contains(tokens.getFirst());
    }

    private static boolean siding(String token) {
        return CORE.contains(token) || BEYOND_CORE.contains(token);
    }

    private static @Nullable PicturePlace split(Statement statement, String words) {
        int the = words.lastIndexOf(" the ");
        if (the < 0) {
            return null;
        }
        String front = words.substring(0, the);
        int space = front.lastIndexOf(' ');
        String text = words.substring(the + " the ".length());
        if (text.endsWith(" is") || text.endsWith(" are")) {
            text = text.substring(0, text.lastIndexOf(' '));
        }
        return named(
                statement,
                space < 0 ? "" : front.substring(0, space),
                front.substring(space + 1),
                text);
    }

    private static @Nullable PicturePlace named(
            Statement statement, String before, String preposition, String text) {
        if (FILLING.contains(preposition) && GROUNDS.contains(text)) {
            return new PicturePlace(text, "in the " + text, false);
        }
        if (!PLAIN.contains(preposition) || directed(before)) {
            return null;
        }
        int of = text.lastIndexOf(" of ");
        String core = of < 0 ? text : text.substring(0, of);
        boolean picture = false;
        if (of >= 0) {
            String last = text.substring(text.lastIndexOf(' ') + 1);
            String rest = text.substring(of + " of ".length());
            boolean short_ = rest.indexOf(' ') < 0 || rest.indexOf(' ') == rest.lastIndexOf(' ');
            if (!short_ || !English.PICTURE.contains(last)) {
                return null;
            }
            picture = true;
        }
        List<String> tokens = tokens(core);
        if (tokens.isEmpty() || !CORE.containsAll(tokens)) {
            return null;
        }
        String key = key(tokens);
        if (key.startsWith("far ") && GROUNDS.contains(key.substring("far ".length()))) {
            key = key.substring("far ".length());
        }
        boolean ground = GROUNDS.contains(key) && preposition.equals("in");
        boolean sideways = key.equals("left") || key.equals("right");
        if (preposition.equals("to") && !(picture && sideways)) {
            return null;
        }
        if (!picture && !ground) {
            boolean fronted =
                    statement.quote().start() <= statement.sentence().start() + 2
                            && statement.thing().span().start() > statement.quote().start();
            if (statement.frame() != Frame.VIEWER || !BARE_SIDES.contains(key) && !fronted) {
                return null;
            }
        }
        if (key.isEmpty()) {
            return null;
        }
        String name = before(preposition, core) + " the " + core;
        String noun = text.substring(text.lastIndexOf(' ') + 1);
        return new PicturePlace(key, picture ? name + " of the " + noun : name, picture);
    }

    /// "to the left" is on it, "in the left edge" at it.
    private static String before(String preposition, String core) {
        return switch (preposition) {
            case "to" -> "on";
            case "in" -> core.endsWith("edge") ? "at" : core.endsWith("side") ? "on" : "in";
            default -> preposition;
        };
    }

    private static boolean directed(String before) {
        for (String token : tokens(before)) {
            if (token.startsWith("fac")
                    || token.startsWith("point")
                    || token.startsWith("look")
                    || token.startsWith("turn")
                    || token.startsWith("angle")
                    || token.startsWith("curv")
                    || token.startsWith("extend")
                    || token.startsWith("mov")
                    || token.startsWith("lean")
                    || token.startsWith("tilt")
                    || token.startsWith("go")
                    || token.startsWith("run")
                    || token.startsWith("slant")
                    || token.startsWith("cast")
                    || token.startsWith("walk")
                    || token.startsWith("head")
                    || token.startsWith("lead")
                    || token.startsWith("from")
                    || token.startsWith("bend")
                    || token.startsWith("bent")
                    || token.startsWith("next")
                    || token.startsWith("close")
                    || token.startsWith("furthest")
                    || token.startsWith("farthest")
                    || token.startsWith("swing")
                    || token.startsWith("stretch")) {
                return true;
            }
        }
        return false;
    }

    private static String key(List<String> tokens) {
        StringBuilder key = new StringBuilder(16);
        for (String token : tokens) {
            if (SILENT.contains(token)) {
                continue;
            }
            String same =
                    switch (token) {
                        case "upper" -> "top";
                        case "lower" -> "bottom";
                        case "centre", "middle" -> "center";
                        default -> token;
                    };
            key.append(key.isEmpty() ? "" : " ").append(same);
        }
        return key.toString();
    }

    private static List<String> tokens(String text) {
        List<String> found = new ArrayList<>(6);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '-') {
                if (i > start) {
                    found.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return found;
    }
}
