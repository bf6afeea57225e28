package dev.locative.statement;

import dev.locative.data.Frame;
import dev.locative.data.Phrase;
import dev.locative.data.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "What is on the table?": asks for the things at a place, all of them at once, since a list cut
/// short would be false. Directions are asked both ways.
final class ThingQuestions {
    private static final int MOST = 6;
    private static final Set<String> CLASSES =
            Set.of("on", "inside_within", "next_to_beside_adjacent", "near_close", "around");

    private static final Set<String> WIDE =
            Set.of("sky", "skies", "sun", "air", "horizon", "clouds", "atmosphere");

    /// Where captions put several things in several sentences.
    private static final Set<String> SHARED =
            Set.of(
                    "ground",
                    "floor",
                    "wall",
                    "walls",
                    "street",
                    "road",
                    "table",
                    "grass",
                    "field",
                    "background",
                    "foreground",
                    "sidewalk",
                    "counter",
                    "shelf",
                    "bed",
                    "sand",
                    "snow",
                    "water",
                    "room",
                    "plate",
                    "tray",
                    "desk",
                    "surface");

    private static final Set<String> WITHIN = Set.of("in", "across", "throughout", "through");
    private static final Set<String> FILLERS = Set.of("in", "with", "by");

    /// @param inverse whether the claim was turned around: the thing is its reference
    private record Member(Claim claim, Phrase thing, boolean inverse) {}

    /// What stands in one relation to one reference.
    private record Group(Phrase reference, @Nullable Side side, List<Member> members) {}

    private final Naming naming;
    private final Asked asked;

    ThingQuestions(Naming naming, Asked asked) {
        this.naming = naming;
        this.asked = asked;
    }

    void ask(List<Claim> claims) {
        Map<String, List<Member>> places = new LinkedHashMap<>();
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Claim claim : claims) {
            PicturePlace place = claim.place();
            if (place != null) {
                places.computeIfAbsent(place.key(), _ -> new ArrayList<>())
                        .add(new Member(claim, claim.thing(), false));
            } else if (!between(claim)) {
                sort(claim, groups);
            }
        }
        askBetween(claims);
        places.values().forEach(this::askPlace);
        groups.values().forEach(this::askGroup);
    }

    private void sort(Claim claim, Map<String, Group> groups) {
        Phrase landmark = claim.landmark();
        if (landmark == null || claim.relation().equals("other") && claim.predicate() == null) {
            return;
        }
        if (claim.dividesOne()) {
            return;
        }
        Side side = claim.side();
        String relation = side == null ? relationKey(claim) : side.name();
        put(groups, relation, landmark, side, new Member(claim, claim.thing(), false));
        if (side != null && invertible(claim, side) && !reaching(claim)) {
            Side back = side.opposite();
            put(groups, back.name(), claim.thing(), back, new Member(claim, landmark, true));
        }
    }

    private static boolean between(Claim claim) {
        return claim.predicate() != null && claim.predicate().tail().endsWith("between");
    }

    private static boolean invertible(Claim claim, Side side) {
        return switch (side) {
            case ABOVE, BELOW -> // "What is above the floor?" has many answers
                    claim.statement().frame() != Frame.OBJECT
                            && !claim.diffuse()
                            && !(side == Side.BELOW && Claim.diffuse(claim.thing()));
            case LEFT, RIGHT, FRONT, BACK ->
                    claim.statement().frame() == Frame.VIEWER && !claim.diffuse();
        };
    }

    /// "The path extends beyond the bench": it is not all beyond it.
    private static boolean reaching(Claim claim) {
        Predicate predicate = claim.predicate();
        return predicate != null
                && predicate.tail().equals("beyond")
                && predicate.form() != Predicate.Form.NONE;
    }

    private static String relationKey(Claim claim) {
        if (CLASSES.contains(claim.relation()) && !claim.swapped()) {
            return claim.relation();
        }
        Predicate predicate = claim.predicate();
        return predicate == null
                ? claim.relation()
                : claim.relation()
                        + (claim.swapped() ? " of " : " ")
                        + predicate.verb()
                        + ' '
                        + predicate.tail();
    }

    private void put(
            Map<String, Group> groups,
            String relation,
            Phrase reference,
            @Nullable Side side,
            Member member) {
        String key = relation + '|' + naming.key(reference);
        groups.computeIfAbsent(key, _ -> new Group(reference, side, new ArrayList<>()))
                .members
                .add(member);
    }

    /// "What is between the city and the water?": all references at once.
    private void askBetween(List<Claim> claims) {
        Map<String, List<Claim>> things = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim.place() == null && between(claim)) {
                things.computeIfAbsent(naming.key(claim.thing()), _ -> new ArrayList<>())
                        .add(claim);
            }
        }
        Map<String, List<Member>> members = new LinkedHashMap<>();
        for (List<Claim> claimed : things.values()) {
            String references = bounds(claimed);
            if (references != null) {
                Claim first = claimed.getFirst();
                members.computeIfAbsent(references, _ -> new ArrayList<>())
                        .add(new Member(first, first.thing(), false));
            }
        }
        members.forEach((references, found) -> {
            Listed listed = listed(found);
            if (listed != null) {
                String question = listed.subject + " is between " + references + "?";
                asked.add(found.getFirst().claim.pair(question, listed.answer));
            }
        });
    }

    private @Nullable String bounds(List<Claim> claims) {
        List<String> names = new ArrayList<>(2);
        boolean plural = false;
        for (Claim claim : claims) {
            Phrase landmark = claim.landmark();
            String name = landmark == null ? null : naming.definite(landmark);
            if (landmark == null || name == null) {
                return null;
            }
            plural |= landmark.plural();
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names.size() > 1 || plural ? Phrasing.joined(names) : null;
    }

    private void askPlace(List<Member> members) {
        Listed listed = listed(members);
        if (listed == null) {
            return;
        }
        Claim first = members.getFirst().claim;
        Phrase region = first.statement().reference();
        if (region != null && toldElsewhere(region, members)
                || naming.doubts.ambiguities.goesOn(first)) {
            return;
        }
        PicturePlace place = first.place();
        for (Member member : members) {
            PicturePlace other = member.claim.place();
            if (place != null && other != null && other.ofPicture() && !place.ofPicture()) {
                place = other;
            }
        }
        if (place != null) {
            asked.add(first.pair(listed.subject + " is " + place.words() + "?", listed.answer));
        }
    }

    private void askGroup(Group group) {
        String reference = reference(group);
        Listed listed = reference == null ? null : listed(group.members);
        if (reference == null || listed == null) {
            return;
        }
        Member first = group.members.getFirst();
        String predicate = predicate(group);
        if (predicate == null
                || sameHead(group)
                || toldElsewhere(group.reference, group.members)
                || retold(group)) {
            return;
        }
        List<String> relations =
                first.inverse && group.side != null
                        ? List.of(group.side.relation, first.claim.relation())
                        : List.of(first.claim.relation());
        asked.add(
                first.claim.pair(
                        listed.subject + " " + predicate + " " + reference + "?",
                        listed.answer,
                        relations));
    }

    /// The reference as the question names it: "covered in snow", but "on the snow". Null where it
    /// is too wide to ask by.
    private @Nullable String reference(Group group) {
        Member first = group.members.getFirst();
        Predicate predicate = first.inverse ? null : first.claim.predicate();
        String head = group.reference.head().toLowerCase(Locale.ROOT);
        if (predicate == null || first.claim.swapped()) {
            return WIDE.contains(head) ? null : naming.definite(group.reference);
        }
        if (wide(group.reference) && !WITHIN.contains(predicate.tail())) {
            return null;
        }
        if (predicate.verb().equals("set") && predicate.tail().equals("against")) {
            return null;
        }
        boolean filled =
                predicate.form() == Predicate.Form.PARTICIPLE
                        && FILLERS.contains(predicate.tail())
                        && !group.reference.determiner().equals("the");
        return filled && naming.definite(group.reference) != null
                ? naming.asWritten(group.reference)
                : naming.definite(group.reference);
    }

    /// Whether it is, or is an expanse of, sky or the like.
    static boolean wide(Phrase phrase) {
        String text = phrase.text().toLowerCase(Locale.ROOT);
        return WIDE.contains(phrase.head().toLowerCase(Locale.ROOT))
                || WIDE.contains(text.substring(text.lastIndexOf(' ') + 1));
    }

    /// Whether the caption names a common ground more often than the members' sentences do: then it
    /// may tell of other things there, and the answer would be short.
    private boolean toldElsewhere(Phrase ground, List<Member> members) {
        String head = ground.head().toLowerCase(Locale.ROOT);
        long sentences =
                members.stream()
                        .map(member -> member.claim.statement().sentence())
                        .distinct()
                        .count();
        return SHARED.contains(head) && naming.times(head) > sentences;
    }

    private boolean retold(Group group) {
        Member first = group.members.getFirst();
        Predicate predicate = first.claim.predicate();
        String tail =
                group.side != null
                        ? group.side.before
                        : predicate == null || first.claim.swapped() ? "" : predicate.tail();
        List<Statement> told =
                group.members.stream().map(member -> member.claim.statement()).toList();
        return naming.doubts.retelling.elsewhere(tail, group.reference, told);
    }

    private static boolean sameHead(Group group) {
        String head = group.reference.head().toLowerCase(Locale.ROOT);
        for (Member member : group.members) {
            String text = member.thing.text().toLowerCase(Locale.ROOT);
            if (text.equals(head) || text.equalsIgnoreCase(group.reference.text())) {
                return true;
            }
        }
        return false;
    }

    /// The verb phrase that is true of all members; null if there is none.
    private static @Nullable String predicate(Group group) {
        List<Member> members = group.members;
        Member first = members.getFirst();
        Predicate shared = first.inverse ? null : first.claim.predicate();
        boolean same = shared != null && !first.claim.swapped();
        for (Member member : members) {
            same &=
                    !member.inverse
                            && !member.claim.swapped()
                            && shared != null
                            && shared.equals(member.claim.predicate());
        }
        if (same && shared != null) {
            return verbPhrase(shared);
        }
        if (group.side != null) {
            return "is " + group.side.before;
        }
        for (Member member : members) {
            Predicate predicate = member.claim.predicate();
            if (predicate != null && !member.claim.swapped() && predicate.placing()) {
                return "is " + predicate.tail();
            }
        }
        return null;
    }

    private static @Nullable String verbPhrase(Predicate predicate) {
        String place = predicate.place();
        return switch (predicate.form()) {
            case NONE -> predicate.placing() ? "is " + place : null;
            case ING -> "is " + predicate.verb() + (place.isEmpty() ? "" : " " + place);
            case PARTICIPLE -> place.isEmpty() ? null : "is " + predicate.verb() + " " + place;
            case FINITE -> Predicate.third(predicate.verb()) + (place.isEmpty() ? "" : " " + place);
        };
    }

    /// @param subject "Who" or "What"
    /// @param answer "a wall, a curtain and a door"
    private record Listed(String subject, String answer) {}

    private @Nullable Listed listed(List<Member> members) {
        List<String> names = new ArrayList<>(members.size());
        List<String> keys = new ArrayList<>(members.size());
        boolean people = true;
        List<Phrase> things = members.stream().map(Member::thing).toList();
        for (Member member : members) {
            if (!member.inverse
                    && naming.doubts.lists.shortened(member.claim.statement(), things)) {
                return null;
            }
            String key = naming.key(member.thing);
            if (keys.contains(key) || !Askable.standing(member.thing)) {
                continue;
            }
            keys.add(key);
            String name = naming.asWritten(member.thing);
            boolean short_ = names.isEmpty() && naming.telegraphic(member.thing);
            if (name == null
                    || short_
                    || member.thing.determiner().equals("each")
                    || Naming.expanse(member.thing)
                    || naming.nothing(member.thing)
                    || !naming.tellable(member.thing)) {
                return null;
            }
            boolean later =
                    !member.claim
                            .statement()
                            .sentence()
                            .equals(members.getFirst().claim.statement().sentence());
            if (later
                    && (naming.renaming(member.thing) || member.thing.determiner().equals("the"))) {
                return null;
            }
            if (!names.contains(name)) {
                names.add(name);
            }
            people &= naming.person(member.thing);
        }
        boolean trivial = people && names.size() == 1 && Askable.anyone(names.getFirst());
        return names.isEmpty() || names.size() > MOST || trivial
                ? null
                : new Listed(people ? "Who" : "What", Phrasing.joined(names));
    }
}
