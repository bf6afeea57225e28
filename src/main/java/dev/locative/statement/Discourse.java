package dev.locative.statement;

import java.util.ArrayList;
import java.util.List;

/// What pronouns may stand for: the owner in the same clause, or the last sentence's subject.
final class Discourse {
    private List<Mention> last = List.of();

    void ended(List<Mention> subject) {
        if (!subject.isEmpty() && !subject.getFirst().pronoun()) {
            last = subject;
        } else if (subject.isEmpty()) {
            last = List.of();
        }
    }

    /// The list with its pronoun replaced where that is certain.
    List<Mention> resolve(List<Mention> list, List<Mention> owner) {
        if (list.size() != 1 || !list.getFirst().pronoun()) {
            return list;
        }
        Mention pronoun = list.getFirst();
        List<Mention> candidates = owner.isEmpty() || owner.getFirst().pronoun() ? last : owner;
        String word = pronoun.lower();
        boolean plural = word.equals("they") || word.equals("them");
        boolean fits =
                switch (word) {
                    case "it" -> candidates.size() == 1 && !candidates.getFirst().phrase().plural() && !human(candidates.getFirst());
                    case "they", "them" -> candidates.size() > 1 || candidates.size() == 1 && candidates.getFirst().phrase().plural();
                    case "he", "him" -> candidates.size() == 1 && Persons.MALE.contains(candidates.getFirst().head());
                    case "she", "her" -> candidates.size() == 1 && Persons.FEMALE.contains(candidates.getFirst().head());
                    default -> false;
                };
        if (!fits) {
            return list;
        }
        List<Mention> resolved = new ArrayList<>();
        for (Mention candidate : plural ? candidates : candidates.subList(0, 1)) {
            resolved.add(candidate.standingFor(pronoun));
        }
        return resolved;
    }

    private static boolean human(Mention mention) {
        return Persons.MALE.contains(mention.head()) || Persons.FEMALE.contains(mention.head());
    }
}
