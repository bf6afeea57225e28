package dev.locative.export;

import dev.locative.export.Conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns examples into conversations and counts them.
final class Conversations {
    private final Pack pack;
    private final Counts counts;
    private final PlainText plain = new PlainText();

    Conversations(Pack pack, ImageRoot root) {
        this.pack = pack;
        counts = new Counts(root);
    }

    List<Conversation> of(Example example) {
        List<Turn> turns =
                example.pairs().stream()
                        .map(p -> new Turn(plain.of(p.question()), plain.of(p.answer())))
                        .toList();
        String id = PlainText.wellFormed(example.sample().id());
        String image = counts.location(example);
        List<Conversation> made =
                switch (pack) {
                    case IMAGE -> List.of(new Conversation(id, image, turns));
                    case PAIR -> single(id, image, turns);
                };
        counts.add(image, turns.size(), made.size());
        return made;
    }

    private static List<Conversation> single(String id, @Nullable String image, List<Turn> turns) {
        List<Conversation> made = new ArrayList<>(turns.size());
        for (Turn turn : turns) {
            made.add(new Conversation(id + "#" + made.size(), image, List.of(turn)));
        }
        return made;
    }

    Written written(List<String> files) {
        return counts.written(plain.mended(), files);
    }
}
