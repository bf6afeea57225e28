package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Task;
import dev.locative.eval.table.ItemImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What MMMU's files have in common: the names of facets, and the pictures that a question needs.
final class MmmuItem {
    static final String SUBJECT = "subject";
    static final String SPLIT = "split";
    static final String IMAGE_TYPE = "image_type";
    static final String QUESTION_TYPE = "question_type";

    /// The right answers as the table writes them, where it is a list as a text.
    static final String WRITTEN = "answer as written";

    /// The official names of the two types of question; files also say "short-answer" for "open".
    static final String CHOICE = "multiple-choice";

    static final String OPEN = "open";

    /// Between several image types, whose names hold commas.
    static final String AND = "; ";

    private static final List<String> SLICED =
            List.of(SPLIT, "domain", SUBJECT, QUESTION_TYPE, "difficulty");
    private static final Pattern MARK = Pattern.compile("<image ([1-9])>");

    record Slice(String facet, String value) {}

    private MmmuItem() {}

    /// A type of question by its official name; empty for a name that is none.
    static Optional<String> type(String written) {
        return switch (written) {
            case "multiple-choice" -> Optional.of(CHOICE);
            case "open", "short-answer" -> Optional.of(OPEN);
            default -> Optional.empty();
        };
    }

    /// The facets of an item.
    static SequencedMap<String, String> facets(String split, String subject, String type) {
        SequencedMap<String, String> facets = new LinkedHashMap<>();
        facets.put(SPLIT, split);
        MmmuSubjects.domain(subject).ifPresent(domain -> facets.put("domain", domain));
        facets.put(SUBJECT, subject);
        facets.put(QUESTION_TYPE, type);
        return facets;
    }

    /// What an item counts for; several image types are as many slices.
    static List<Slice> slices(Item item) {
        List<Slice> slices = new ArrayList<>();
        for (String facet : SLICED) {
            String value = item.facets().get(facet);
            if (value != null) {
                slices.add(new Slice(facet, value));
            }
        }
        String types = item.facets().get(IMAGE_TYPE);
        if (types != null) {
            for (String type : types.split(AND)) {
                slices.add(new Slice(IMAGE_TYPE, type));
            }
        }
        return slices;
    }

    /// Whether only the right letter is known, neither question nor options.
    static boolean isLetterOnly(Item item) {
        return isAnswerOnly(item) && CHOICE.equals(item.facets().get(QUESTION_TYPE));
    }

    /// Whether only the answer is known, not the question.
    static boolean isAnswerOnly(Item item) {
        return item.task() instanceof Task.Open open && open.question().isEmpty();
    }

    /// The pictures, and for each mark as `<image 3>` without a picture one that is missing.
    static List<ItemImage> marked(List<ItemImage> images, String text, String place) {
        List<ItemImage> all = new ArrayList<>(images);
        for (int number = images.size() + 1; number <= highestMark(text); number++) {
            String name = "%s, <image %d>".formatted(place, number);
            all.add(
                    ItemImage.missing(
                            name, "%s speaks of <image %d> and has none".formatted(place, number)));
        }
        return all;
    }

    /// The highest number of a mark in the text; 0 without marks.
    static int highestMark(String text) {
        int highest = 0;
        for (Matcher mark = MARK.matcher(text); mark.find(); ) {
            highest = Math.max(highest, Integer.parseInt(mark.group(1)));
        }
        return highest;
    }
}
