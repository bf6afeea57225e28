package dev.locative.statement;

import java.util.ArrayList;
import java.util.List;

/// What pronouns may stand for: what the clause speaks of, or the last clause's subject.
final class Discourse {
    private List<Mention> last = List.of();
    private List<Mention> first = List.of();

    void ended(List<Mention> subject) {
        if (!subject.isEmpty()
                && !subject.getFirst().pronoun()
                && !subject.getFirst().dependent()
                && !part(subject)
                && !subject.getFirst().region()) {
            last = subject;
            first = first.isEmpty() ? subject : first;
        }
    }

    /// "Its head is raised. It stands ...": the one whose head it is.
    private boolean part(List<Mention> subject) {
        return subject.size() == 1
                && !last.isEmpty()
                && !subject.getFirst().phrase().plural()
                && subject.getFirst().lower().startsWith("its ");
    }

    /// A sentence ends: what it began with is what the next one's pronouns stand for.
    void sentence() {
        last = first.isEmpty() ? last : first;
        first = List.of();
    }

    /// The list with its pronoun replaced by the first candidate that fits it.
    ///
    /// @param candidates what the clause speaks of, nearest first
    /// @param not what it can't be: the thing whose place is told
    List<Mention> resolve(List<Mention> list, List<List<Mention>> candidates, List<Mention> not) {
        if (list.size() != 1 || !list.getFirst().pronoun()) {
            return list;
        }
        Mention pronoun = list.getFirst();
        List<List<Mention>> all = new ArrayList<>(candidates);
        all.add(last);
        for (List<Mention> candidate : all) {
            if (!candidate.isEmpty() && !candidate.getFirst().pronoun() && !same(candidate, not)) {
                return fits(pronoun.lower(), candidate)
                        ? candidate.stream().map(c -> c.standingFor(pronoun)).toList()
                        : list;
            }
        }
        return list;
    }

    private static boolean same(List<Mention> a, List<Mention> b) {
        return !b.isEmpty() && a.getFirst().phrase().equals(b.getFirst().phrase());
    }

    private static boolean fits(String pronoun, List<Mention> candidate) {
        Mention first = candidate.getFirst();
        boolean one = candidate.size() == 1;
        return switch (pronoun) {
            case "it" -> one && !first.phrase().plural() && !human(first);
            case "they", "them" -> !one || first.phrase().plural();
            case "he", "him" -> one && Persons.MALE.contains(first.head());
            case "she", "her" -> one && Persons.FEMALE.contains(first.head());
            default -> false;
        };
    }

    private static boolean human(Mention mention) {
        return Persons.MALE.contains(mention.head()) || Persons.FEMALE.contains(mention.head());
    }
}
