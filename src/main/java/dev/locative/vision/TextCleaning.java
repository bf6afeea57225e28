package dev.locative.vision;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What becomes of a text before its tokenizer. Hugging Face's tokenizers need nothing; the
/// programs of OpenAI and open_clip, which CLIPScore's published figures come from, repair the text
/// first. The tokenizer of the model's folder then gives their ids.
public enum TextCleaning {
    /// The text as it is, as Hugging Face does.
    NONE {
        @Override
        public String apply(String text) {
            return text;
        }
    },
    /// As `clip.tokenize` of github.com/openai/CLIP: ftfy, HTML entities twice, one blank between
    /// words, lower case. "<|endoftext|>" in a text is the end token there, as for Hugging Face.
    OPENAI {
        @Override
        public String apply(String text) {
            return marked(text, OF_OPENAI);
        }
    },
    /// As `open_clip.tokenize`: the same, but "<|endoftext|>" is text, and "<end_of_text>" is the
    /// end token.
    OPEN_CLIP {
        @Override
        public String apply(String text) {
            return marked(text, OF_OPEN_CLIP);
        }
    };

    private static final Pattern BLANKS = Pattern.compile("(?U)[\\s\\x1C-\\x1F]+");

    /// A special token, or a run of marks, which the programs' patterns take whole.
    private static final String OR_MARKS = "|[^\\s\\p{L}\\p{N}]+";

    private static final Pattern OF_OPENAI =
            Pattern.compile("(?U)<\\|(start|end)oftext\\|>" + OR_MARKS);
    private static final Pattern OF_OPEN_CLIP =
            Pattern.compile("(?U)<(start|end)_of_text>" + OR_MARKS);

    /// The text for the tokenizer.
    public abstract String apply(String text);

    /// With U+FFFD for half a surrogate pair, which no UTF-8 can hold.
    public static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }

    /// OpenAI's basic_clean and whitespace_clean: no wrong encodings, curly quotes, entities,
    /// control characters or spare blanks.
    static String basic(String text) {
        String entities = HtmlEntities.unescape(HtmlEntities.unescape(FixedText.of(text)));
        return BLANKS.matcher(entities).replaceAll(" ").strip();
    }

    /// Hugging Face's tokenizer sees "<|endoftext|>" wherever it stands. The programs do so only
    /// where no mark stands before it, or do not know it: then a blank after "<|", which changes no
    /// token, makes it text.
    private static String marked(String text, Pattern pattern) {
        String clean = basic(text).toLowerCase(Locale.ROOT);
        if (clean.indexOf('<') < 0) {
            return clean;
        }
        return pattern.matcher(clean)
                .replaceAll(match -> {
                    String special = match.group(1);
                    String marks = match.group();
                    return Matcher.quoteReplacement(
                            special != null
                                    ? "<|" + special + "oftext|>"
                                    : marks.endsWith("<|") ? marks + " " : marks);
                });
    }
}
