package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.parse.AdaptVis;
import dev.locative.eval.parse.Letters;
import dev.locative.eval.parse.NamedOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks the questions of one of What's Up's sets and reads the replies.
///
/// The benchmark's own program compares the scores that a model gives to the captions, and has no
/// rule for words. `official` therefore takes whatever a reply names an option by: its letter as
/// the item was presented (VLMEvalKit's `can_infer`), its caption, or its preposition. The captions
/// begin with "A", which is no letter there.
final class PlacingMarks {
    static final String QUESTION = "Which caption describes the image?";

    private static final Pattern ENDS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /// A letter with signs around it is no longer.
    private static final int SHORT = 10;

    private final Placing placing;
    private final NamedOption named;

    /// Each caption is read once, and shown in many orders.
    private final Map<String, Optional<Placing.Placed>> read = new ConcurrentHashMap<>();

    PlacingMarks(Placing placing) {
        this.placing = placing;
        named = NamedOption.ofPrepositions(placing.words());
    }

    /// `paper`: what the SpaRE paper calls string matching, in our reading: the captions as options
    /// in the prompt that VLMEvalKit uses for Qwen2-VL. `vlmevalkit` is that for other models,
    /// `adaptvis` asks for the word. Options are shuffled in all, since the published order has the
    /// right one first.
    List<Style> styles() {
        return List.of(
                new Style("paper", true, ChoicePrompts.qwen2Vl().asking()),
                ChoicePrompts.vlmevalkit().shuffled(),
                Style.of("adaptvis", this::question).shuffled());
    }

    private String question(Item item) {
        Task.Choice choice = ChoiceItems.choice(item);
        return placing.question(placed(choice.options().get(choice.gold()), item));
    }

    private Placing.Placed placed(@Nullable String caption, Item item) {
        return placed(caption == null ? "" : caption)
                .orElseThrow(() -> new IllegalStateException(item.place() + " places nothing"));
    }

    private Optional<Placing.Placed> placed(String caption) {
        return read.computeIfAbsent(caption, placing::read);
    }

    Mark official(Item item, String reply) {
        Task.Choice choice = ChoiceItems.choice(item);
        return Mark.of(said(choice.options(), reply), choice.gold());
    }

    Mark adaptVis(Item item, String reply) {
        Task.Choice choice = ChoiceItems.choice(item);
        String gold = placed(choice.options().get(choice.gold()), item).word();
        String capital = gold.substring(0, 1).toUpperCase(Locale.ROOT) + gold.substring(1);
        boolean right = AdaptVis.isRight(capital, reply);
        return new Mark(right ? gold : word(reply), right ? 1 : 0);
    }

    private @Nullable String said(SequencedMap<String, String> options, String reply) {
        if (reply.length() <= SHORT) {
            String bare = ENDS.matcher(reply).replaceAll("").toUpperCase(Locale.ROOT);
            if (options.containsKey(bare)) {
                return bare;
            }
        }
        Optional<String> letter =
                Letters.VLMEVALKIT
                        .letter(reply, options)
                        .filter(one -> isNamed(one, options, reply));
        return letter.isPresent() ? letter.get() : byWord(options, reply);
    }

    /// Not every letter that VLMEvalKit reads is one: "the answer is behind" has no B.
    private static boolean isNamed(
            String letter, SequencedMap<String, String> options, String reply) {
        String caption = options.get(letter);
        if (caption == null) {
            return false;
        }
        return !isArticle(letter, caption, reply) && standsAlone(letter, reply)
                || reply.toLowerCase(Locale.ROOT).contains(caption.toLowerCase(Locale.ROOT));
    }

    private static boolean standsAlone(String letter, String reply) {
        for (int at = reply.indexOf(letter); at >= 0; at = reply.indexOf(letter, at + 1)) {
            int end = at + letter.length();
            if ((at == 0 || isSign(reply.charAt(at - 1)))
                    && (end == reply.length() || isSign(reply.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c) && c != '\'' && c != '’';
    }

    /// Whether the reply begins as the captions do: "A mug".
    private static boolean isArticle(String letter, String caption, String reply) {
        String[] words = caption.split(" ", 3);
        return letter.equals("A")
                && words.length > 1
                && reply.strip().startsWith("A " + words[1])
                && words[0].equals("A");
    }

    private @Nullable String byWord(SequencedMap<String, String> options, String reply) {
        String word = word(reply);
        if (word == null) {
            return null;
        }
        for (Map.Entry<String, String> option : options.sequencedEntrySet()) {
            Optional<Placing.Placed> placed = placed(option.getValue());
            if (placed.isPresent() && placed.get().word().equals(word)) {
                return option.getKey();
            }
        }
        return word;
    }

    private @Nullable String word(String reply) {
        OptionalInt index = named.find(reply);
        return index.isPresent() ? placing.words().get(index.getAsInt()) : null;
    }
}
