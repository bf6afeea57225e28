package dev.locative.statement;

import java.util.List;
import java.util.Set;

/// Words that open a caption and tell how the picture is taken, not what it shows: "A low angle
/// view of", "A close up of".
final class Framing {
    /// Parts that a view may be of: "a view of the front of a house" is about the house.
    private static final Set<String> OF_THE =
            Set.of("front", "side", "back", "interior", "exterior", "inside", "outside", "top");

    private Framing() {}

    /// Where the sentence's matter begins; 0 where nothing frames it.
    static int end(Parse parse) {
        List<Word> words = parse.words;
        for (int k = 1; k < Math.min(words.size(), 14); k++) {
            Word word = words.get(k);
            if (word.is("of") && Lexicon.VIEW.contains(words.get(k - 1).lower())) {
                return part(parse, k + 1) ? k + 4 : k + 1;
            }
            if (word.is(Pos.BE) || word.is(Pos.HAVE)) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean part(Parse parse, int i) {
        int noun = Math.min(i + 1, parse.words.size() - 1);
        return parse.at(i, "the")
                && OF_THE.contains(parse.words.get(noun).lower())
                && parse.at(i + 2, "of");
    }
}
