package dev.locative.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// One way of putting a benchmark's questions to a model.
///
/// @param name `paper`, `vlmevalkit`, `lmms-eval` and so on
/// @param shuffles whether options are shown in an order drawn by seed
/// @param asking the words and pictures of an item, in order
public record Style(String name, boolean shuffles, Function<Item, List<Piece>> asking) {
    /// A piece of a prompt.
    public sealed interface Piece {
        record Text(String text) implements Piece {}

        /// @param index of the item's images, from 0
        record Picture(int index) implements Piece {}
    }

    /// All pictures first, then the text.
    public static Style of(String name, Function<Item, String> text) {
        return new Style(name, false, item -> picturesFirst(item, text.apply(item)));
    }

    /// The same, options shuffled.
    public Style shuffled() {
        return new Style(name, true, asking);
    }

    /// The item as it is presented.
    public Item present(Item item, long seed) {
        return shuffles ? item.shuffled(seed) : item;
    }

    /// The same, options in the file's order.
    public Style inFileOrder() {
        return new Style(name, false, asking);
    }

    private static List<Piece> picturesFirst(Item item, String text) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < item.images().size(); i++) {
            pieces.add(new Piece.Picture(i));
        }
        pieces.add(new Piece.Text(text));
        return pieces;
    }
}
