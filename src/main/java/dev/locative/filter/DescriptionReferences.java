package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Drops a pair that speaks of the description instead of the image: "mentioned", "the caption",
/// "not specified" and their like (SpaRE, arXiv 2504.20648, appendix on filtering: the keywords
/// "mention" and "description"). A word that also stands in the caption names a thing there ("a
/// sign with a description of the park") and is let through, unless the pair speaks *from* it ("in
/// the description", "the description says").
public final class DescriptionReferences implements Filter {
    private static final Set<String> WORDS =
            Set.of(
                    "mention",
                    "mentions",
                    "mentioned",
                    "mentioning",
                    "unmentioned",
                    "description",
                    "descriptions",
                    "describe",
                    "describes",
                    "described",
                    "describing",
                    "caption",
                    "captions",
                    "captioned",
                    "unspecified",
                    "unstated");

    /// Things that may stand in a picture, and speak only in the frames below.
    private static final Set<String> SPEAKERS =
            Set.of(
                    "description",
                    "caption",
                    "text",
                    "passage",
                    "paragraph",
                    "sentence",
                    "statement",
                    "narrative",
                    "prompt",
                    "context");

    private static final Set<String> TOLD =
            Set.of(
                    "stated",
                    "specified",
                    "given",
                    "provided",
                    "noted",
                    "indicated",
                    "implied",
                    "written",
                    "found",
                    "listed",
                    "detailed");

    private static final Set<String> TELLS =
            Set.of(
                    "states",
                    "say",
                    "says",
                    "tells",
                    "specifies",
                    "indicates",
                    "implies",
                    "notes",
                    "suggests",
                    "provides");

    private static final Set<String> UNTOLD =
            Set.of(
                    "stated",
                    "specified",
                    "provided",
                    "indicated",
                    "determined",
                    "inferred",
                    "clear",
                    "given",
                    "known");

    /// Written things of a picture, whose text may "say" and be "in the text".
    private static final Set<String> WRITTEN = Set.of("text", "sentence", "statement", "caption");

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        List<Verdict> verdicts = new ArrayList<>(pairs.size());
        Set<String> caption = null;
        for (QaPair pair : pairs) {
            String found = null;
            for (String text : List.of(pair.question(), pair.answer())) {
                List<String> words = PlainWords.of(text);
                for (int i = 0; found == null && i < words.size(); i++) {
                    found = speaking(words, i);
                    if (found == null && WORDS.contains(words.get(i))) {
                        if (caption == null) {
                            caption = PlainWords.in(sample.caption());
                        }
                        found = caption.contains(words.get(i)) ? null : words.get(i);
                    }
                }
            }
            verdicts.add(
                    found == null
                            ? new Verdict.Keep(name(), null)
                            : new Verdict.Drop(
                                    name(), null, "speaks of the description: \"" + found + "\""));
        }
        return verdicts;
    }

    private static @Nullable String speaking(List<String> words, int i) {
        String word = words.get(i);
        if (SPEAKERS.contains(word)) {
            String before = back(words, i);
            boolean written = WRITTEN.contains(word);
            boolean told =
                    before.endsWith("to the")
                            || !written && before.startsWith("in the")
                            || i >= 3 && TOLD.contains(words.get(i - 3)) && inOrBy(words.get(i - 2))
                            || i >= 4
                                    && TOLD.contains(words.get(i - 4))
                                    && inOrBy(words.get(i - 3));
            if (told && (accords(words, i) || !before.endsWith("to the"))) {
                return String.join(" ", words.subList(Math.max(0, i - 3), i + 1));
            }
            boolean tells = i + 1 < words.size() && TELLS.contains(words.get(i + 1));
            if (tells && !written) {
                return word + " " + words.get(i + 1);
            }
        }
        boolean untold =
                UNTOLD.contains(word)
                        && i >= 1
                        && (words.get(i - 1).equals("not")
                                || i >= 2
                                        && words.get(i - 1).equals("be")
                                        && words.get(i - 2).equals("cannot")
                                || i >= 2
                                        && words.get(i - 2).equals("not")
                                        && (words.get(i - 1).equals("explicitly")
                                                || words.get(i - 1).equals("be")));
        return untold ? "not " + word : null;
    }

    private static boolean inOrBy(String word) {
        return word.equals("in") || word.equals("by");
    }

    private static boolean accords(List<String> words, int i) {
        return i >= 3 && words.get(i - 3).equals("according");
    }

    /// The two words before: "in the" for "in the description" and "in the given description".
    private static String back(List<String> words, int i) {
        if (i >= 3 && Set.of("image", "given", "provided", "above").contains(words.get(i - 1))) {
            return words.get(i - 3) + " " + words.get(i - 2);
        }
        return i >= 2 ? words.get(i - 2) + " " + words.get(i - 1) : "";
    }
}
