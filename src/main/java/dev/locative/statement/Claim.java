package dev.locative.statement;

import dev.locative.data.Frame;
import dev.locative.data.Phrase;
import dev.locative.data.QaPair;
import dev.locative.data.Span;
import dev.locative.data.Statement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A statement with what the wording found out about it.
///
/// @param order its position among the caption's statements
/// @param predicate its words taken apart; null where their shape is unknown
/// @param place set where the reference is a place in the picture
/// @param swapped whether the reference is the grammatical subject: "the wall is covered in ivy"
///   locates the ivy
/// @param toss bits to choose templates by
record Claim(
        int order,
        Statement statement,
        @Nullable Predicate predicate,
        @Nullable PicturePlace place,
        boolean swapped,
        long toss) {
    Phrase thing() {
        return statement.thing();
    }

    String relation() {
        return statement.relation();
    }

    /// The direction the statement tells; null where it tells none.
    @Nullable Side side() {
        return predicate == null || place != null || swapped || statement.reference() == null
                ? null
                : Side.of(predicate.tail());
    }

    /// The reference where it is a thing of the scene; null where it is a place in the picture, or
    /// none.
    @Nullable Phrase landmark() {
        Phrase reference = statement.reference();
        return place != null
                        || reference == null
                        || PicturePlace.bare(reference.text())
                        || PicturePlace.pictured(reference)
                        || manner(reference)
                        || English.DIRECTIONS.contains(reference.text().toLowerCase(Locale.ROOT))
                        || English.NO_PLACES.contains(reference.head().toLowerCase(Locale.ROOT))
                ? null
                : reference;
    }

    /// Whether it names only one of two parted things: "separating the cornfield".
    boolean dividesOne() {
        Phrase reference = statement.reference();
        return predicate != null
                && reference != null
                && !reference.plural()
                && predicate.tail().isEmpty()
                && (predicate.verb().startsWith("separat") || predicate.verb().startsWith("divid"));
    }

    private boolean manner(Phrase reference) {
        return predicate != null
                && predicate.tail().equals("in")
                && English.MANNERS.contains(reference.head().toLowerCase(Locale.ROOT));
    }

    /// Whether the reference is too wide for its opposite side to be asked about: "under the
    /// water".
    boolean diffuse() {
        Phrase reference = statement.reference();
        return reference != null && diffuse(reference);
    }

    /// Whether the phrase names what is nearly everywhere: "the floor".
    static boolean diffuse(Phrase phrase) {
        String text = phrase.text().toLowerCase(Locale.ROOT);
        return English.DIFFUSE.contains(phrase.head().toLowerCase(Locale.ROOT))
                || English.DIFFUSE.contains(text.substring(text.lastIndexOf(' ') + 1));
    }

    boolean heads(long bit) {
        return (toss >>> bit & 1) == 0;
    }

    QaPair pair(String question, String answer) {
        return pair(question, answer, List.of(statement.relation()));
    }

    QaPair pair(String question, String answer, List<String> relations) {
        Frame frame = statement.frame();
        Span evidence = statement.quote();
        return new QaPair(
                Phrasing.capital(question),
                Phrasing.capital(answer) + ".",
                null,
                frame,
                relations,
                evidence);
    }
}
