package dev.locative.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a pair claims of the image: the answer's key phrases and what the question asks them of.
///
/// @param kind whether the answer is yes, no or something else
/// @param said the answer's phrases, less those that only repeat the question; for yes and no the
///   question's
/// @param asked the question's phrases with a place word, less those that the answer completes
/// @param subject the terms of the thing asked about; empty where the answer is that thing
/// @param reference the terms after "relative to", "compared to"; often empty
/// @param answered the terms of the answer's first phrase
record Claim(
        Kind kind,
        List<Part> said,
        List<Part> asked,
        List<String> subject,
        List<String> reference,
        List<String> answered) {
    enum Kind {
        OPEN,
        YES,
        NO
    }

    static Claim of(String question, Terms asks, String answer, Terms answers) {
        List<Part> q = Part.of(asks);
        Kind kind = kind(answer);
        if (!q.isEmpty() && opensWithWhich(question)) {
            q.set(0, q.getFirst().with(0));
        }
        List<String> subject = List.of();
        List<String> reference = List.of();
        List<Part> asked = new ArrayList<>(q.size());
        for (int i = 0; i < q.size(); i++) {
            Part part = q.get(i);
            boolean plain = part.places() == 0 || part.relative();
            if (plain && subject.isEmpty() && asked.isEmpty()) {
                subject = part.words();
            } else if (part.relative()) {
                reference = part.words();
            } else {
                asked.add(part);
            }
        }
        if (kind != Kind.OPEN) {
            return new Claim(kind, asked, List.of(), subject, reference, List.of());
        }
        List<Part> said = Part.of(answers);
        complete(question, said, asked, reference);
        List<String> answered = said.isEmpty() ? List.of() : said.getFirst().words();
        if (said.size() > 1) {
            Terms known = asks;
            List<Part> news =
                    said.stream()
                            .filter(part -> part.places() != 0 || !repeats(part, known))
                            .toList();
            said = news.isEmpty() ? said : news;
        }
        return new Claim(kind, said, asked, subject, reference, answered);
    }

    /// Joins what the question leaves open with what the answer gives: "standing on?" - "A patch",
    /// "relative to the fence?" - "Behind", "above or below the text?" - "Above".
    private static void complete(
            String question, List<Part> said, List<Part> asked, List<String> reference) {
        if (said.isEmpty()) {
            return;
        }
        Part first = said.getFirst();
        if (question.contains(" or ") && first.region()) {
            asked.removeIf(part -> part.alike(first) || first.alike(part.opposite()));
        }
        Part last = asked.isEmpty() ? null : asked.getLast();
        if (last != null && last.words().isEmpty() && last.open(question)) {

            for (int i = 0; i < said.size() && said.get(i).places() == 0; i++) {
                said.set(i, said.get(i).with(last.places()));
            }
            asked.removeLast();
        } else if (said.size() == 1 && first.words().isEmpty()) {
            if (!reference.isEmpty()) {
                said.set(0, first.with(reference));
            } else if (question.contains(" or ") && last != null) {
                said.set(0, first.with(last.words()));
                asked.clear();
            }
        }
    }

    private static boolean repeats(Part part, Terms question) {
        for (String word : part.words()) {
            if (!question.has(word, 0, question.size())) {
                return false;
            }
        }
        return true;
    }

    private static boolean opensWithWhich(String question) {
        int space = question.indexOf(' ');
        String rest = space < 0 ? "" : question.substring(space + 1).stripLeading();
        return rest.startsWith("which ") || rest.startsWith("what ");
    }

    private static Kind kind(String answer) {
        List<String> words = PlainWords.of(answer);
        if (words.isEmpty()) {
            return Kind.OPEN;
        }
        return switch (words.getFirst().toUpperCase(Locale.ROOT)) {
            case "YES" -> Kind.YES;
            case "NO" -> Kind.NO;
            default -> Kind.OPEN;
        };
    }
}
