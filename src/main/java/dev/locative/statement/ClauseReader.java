package dev.locative.statement;

import dev.locative.data.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one sentence from left to right and states what is where. It knows whose place a
/// preposition tells: the noun before it, the subject of the verb before it, or what a fronted place
/// waits for.
final class ClauseReader {
    /// What the words just before are to the words that come.
    private enum Near {
        NONE,
        SUBJECT,
        OBJECT,
        REFERENCE
    }

    private record Fronted(String words, String relation, @Nullable Mention reference) {}

    private record Outer(List<Mention> subject, @Nullable VerbGroup verb, List<Mention> figure) {}

    private static final Set<String> SEEING =
            Lexicon.words("see observe notice find spot view");
    private static final Set<String> SHOWING =
            Lexicon.words("shows show showing features feature featuring depicts depict depicting displays display displaying captures capture contains contain containing presents includes include reveals showcases showcase showcasing has holds consists portrays");
    private static final Set<String> GROUNDS =
            Lexicon.words("ground floor street sidewalk grass road table field water sand snow pavement surface wall lawn beach rock shelf counter desk ceiling sky area room");

    private final List<Word> words;
    private final Draft draft;
    private final Prepositions prepositions;
    private final Mentions mentions;
    private final Discourse discourse;
    private final Span sentence;

    private List<Mention> subject = List.of();
    private List<Mention> near = List.of();
    private Near nearKind = Near.NONE;
    private @Nullable VerbGroup verb;
    private List<Mention> figure = List.of();
    private boolean objectTaken;
    private List<Fronted> fronted = new ArrayList<>();
    private List<Mention> chain = List.of();
    private @Nullable VerbGroup chainVerb;
    private List<Mention> owner = List.of();
    private final Deque<Outer> outer = new ArrayDeque<>();
    private boolean relativeOpens;
    private boolean inRelative;
    private boolean comma;
    private boolean and;
    private boolean existential;
    private boolean dead;

    ClauseReader(List<Word> words, Draft draft, Prepositions prepositions, Discourse discourse) {
        this.words = words;
        this.draft = draft;
        this.prepositions = prepositions;
        this.discourse = discourse;
        this.mentions = new Mentions(draft.caption(), words, new NounPhrases(words));
        this.sentence = new Span(words.getFirst().start(), words.getLast().end());
    }

    void read() {
        int i = afterView();
        while (i < words.size()) {
            i = step(i);
        }
        discourse.ended(subject);
    }

    /// Where the sentence's matter begins: after "A low angle view of", "A close up of".
    private int afterView() {
        for (int k = 1; k < Math.min(words.size(), 14); k++) {
            Word word = words.get(k);
            if (word.is("of") && Lexicon.VIEW.contains(words.get(k - 1).lower())) {
                return k + 1;
            }
            if (word.is(Pos.BE) || word.is(Pos.COMMA) || word.is(Pos.HAVE)) {
                return 0;
            }
        }
        return 0;
    }

    private int step(int i) {
        Word word = words.get(i);
        Preposition preposition = prepositions.at(words, i);
        if (preposition != null) {
            return place(preposition);
        }
        int adverbial = Adverbials.length(words, i);
        if (adverbial > 0) {
            return adverbial(i, adverbial);
        }
        return switch (word.pos()) {
            case BREAK, OTHER -> {
                boolean dash = !word.is(".") && !word.is(":");
                newClause();
                if (!dash) {
                    subject = List.of();
                }
                yield i + 1;
            }
            case COMMA -> {
                comma = true;
                yield i + 1;
            }
            case AND -> {
                and = true;
                yield i + 1;
            }
            case SUBORDINATOR -> {
                newClause();
                yield i + 1;
            }
            case RELATIVE -> relative(i);
            case THERE -> {
                newClause();
                existential = true;
                yield i + 1;
            }
            case BE, HAVE, MODAL, VERB, TO, NOT -> verb(i);
            case PRONOUN, DETERMINER, POSSESSIVE, NOUN, NAME, ADJECTIVE, NUMBER, QUOTE, ADVERB ->
                    nounPhrase(i);
            case PREPOSITION -> i + 1;
        };
    }

    private void newClause() {
        verb = null;
        near = List.of();
        nearKind = Near.NONE;
        subject = List.of();
        figure = List.of();
        chain = List.of();
        chainVerb = null;
        owner = List.of();
        objectTaken = false;
        relativeOpens = false;
        inRelative = false;
        existential = false;
        dead = false;
        comma = false;
        and = false;
        outer.clear();
    }

    private int relative(int i) {
        Word word = words.get(i);
        if (nearKind == Near.NONE || word.is("whose") || word.is("whom")) {
            if (word.is("where") || word.is("whose")) {
                dead = true;
            }
            return i + 1;
        }
        outer.push(new Outer(subject, verb, figure));
        if (comma && nearKind == Near.REFERENCE && !chain.isEmpty() && disagrees(i + 1, near)) {
            near = chain;
        } else if (nearKind == Near.REFERENCE && !chain.isEmpty() && disagrees(i + 1, near) && !disagrees(i + 1, chain)) {
            near = chain;
        }
        subject = near.size() > 1 && !disagreesPlural(i + 1) ? near : near.size() > 1 ? List.of(near.getLast()) : near;
        relativeOpens = true;
        inRelative = true;
        verb = null;
        dead = word.is("where");
        comma = false;
        and = false;
        return i + 1;
    }

    private boolean disagreesPlural(int i) {
        return i < words.size() && (words.get(i).is("is") || words.get(i).is("has") || words.get(i).is("was"));
    }

    private boolean disagrees(int i, List<Mention> who) {
        if (i >= words.size() || who.isEmpty()) {
            return false;
        }
        boolean plural = who.size() > 1 || who.getFirst().phrase().plural();
        Word next = words.get(i);
        return next.is("is") || next.is("has") || next.is("was")
                ? plural
                : (next.is("are") || next.is("have") || next.is("were")) && !plural;
    }

    private int verb(int i) {
        VerbGroup group = VerbGroup.at(words, i);
        Word head = words.get(group.head());
        if (group.to() <= i) {
            return i + 1;
        }
        if (group.kind() == VerbGroup.Kind.INFINITIVE) {
            verb = null;
            nearKind = Near.NONE;
            dead = true;
            return group.to();
        }
        if (SEEING.contains(head.lower()) && subject.size() == 1 && subject.getFirst().pronoun()) {
            existential = true;
            subject = List.of();
            start(group, List.of());
            return group.to();
        }
        if (existential && group.kind() == VerbGroup.Kind.COPULA) {
            subject = List.of();
            start(group, List.of());
            return group.to();
        }
        if (group.finite()) {
            finite(group);
        } else {
            participle(group);
        }
        direction(group);
        return group.to();
    }

    private void finite(VerbGroup group) {
        boolean joined = and && verb != null;
        if (relativeOpens) {
            relativeOpens = false;
        } else if (!outer.isEmpty() && inRelative && !joined) {
            Outer back = outer.pop();
            subject = back.subject();
            inRelative = !outer.isEmpty();
            dead = false;
        } else if (existential && verb != null && !joined) {
            existential = false;
        }
        start(group, subject);
    }

    private void participle(VerbGroup group) {
        List<Mention> who;
        if (subject.isEmpty() && nearKind == Near.NONE) {
            who = List.of();
        } else if (comma && !and && !existential) {
            who = outer.isEmpty() ? subject : outer.peekLast().subject();
            who = who.isEmpty() ? subject : who;
        } else if (and && verb != null && !figure.isEmpty()) {
            who = figure;
        } else if (comma && existential) {
            who = subject;
        } else if (nearKind == Near.NONE) {
            who = subject;
        } else if (nearKind == Near.REFERENCE && !near.isEmpty() && (Lexicon.REGION.contains(near.getFirst().head()) || Lexicon.PICTURE.contains(near.getFirst().head()))) {
            who = chain.isEmpty() ? near : chain;
        } else {
            who = modified();
        }
        start(group, who);
    }

    /// Which members of the list just before a modifier it belongs to: all when they share one
    /// determiner, else the last.
    private List<Mention> modified() {
        if (near.size() < 2) {
            return near;
        }
        for (Mention mention : near.subList(1, near.size())) {
            if (!mention.phrase().determiner().isEmpty()) {
                return List.of(near.getLast());
            }
        }
        return near;
    }

    private void start(VerbGroup group, List<Mention> who) {
        verb = group;
        figure = who;
        objectTaken = false;
        near = List.of();
        nearKind = Near.NONE;
        chain = List.of();
        comma = false;
        and = false;
    }

    /// "facing left", "stands upright", "turned upside down": a direction and nothing after it.
    private void direction(VerbGroup group) {
        if (group.to() < 2 || group.negated() || dead) {
            return;
        }
        Word last = words.get(group.to() - 1);
        boolean ends = group.to() >= words.size() || switch (words.get(group.to()).pos()) {
            case COMMA, BREAK, AND, SUBORDINATOR, BE, VERB -> true;
            default -> words.get(group.to()).is("with") || words.get(group.to()).is("in") || words.get(group.to()).is("on");
        };
        if (group.head() < group.to() - 1 && ends && Lexicon.DIRECTION.contains(last.lower())) {
            String lower = last.lower();
            String verbWord = words.get(group.head()).lower();
            boolean side = lower.equals("left") || lower.equals("right");
            boolean turning = verbWord.startsWith("fac") || verbWord.startsWith("look") || verbWord.startsWith("turn") || verbWord.startsWith("point");
            String relation = turning ? "facing" : side ? lower : "other";
            for (Mention who : figure) {
                state(who, text(group.from(), group.to() - 1), relation, point(group.to() - 1));
            }
        }
    }

    private Mention point(int i) {
        return mentions.mention(new NounPhrase(i, i, i + 1, i, false));
    }

    private int nounPhrase(int i) {
        Word word = words.get(i);
        if (word.is("full") && i + 1 < words.size() && words.get(i + 1).is("of") && verb != null) {
            return swapped(i, i + 2, "full of", "inside_within");
        }
        boolean opens = subject.isEmpty() && verb == null || nearKind == Near.REFERENCE;
        List<Mention> list = mentions.list(i, opens || and || comma);
        if (list.isEmpty()) {
            if (word.is(Pos.ADJECTIVE) || word.is(Pos.ADVERB)) {
                if (!word.is(Pos.ADVERB) || verb != null) {
                    near = verb == null ? near : List.of();
                    nearKind = verb == null ? nearKind : Near.NONE;
                }
            }
            return i + 1;
        }
        take(list);
        return list.getLast().to();
    }

    private void take(List<Mention> list) {
        int end = list.getLast().to();
        boolean verbFollows = new NounPhrases(words).finite(end);
        List<Mention> real = discourse.resolve(list, owner);
        if (verb != null && !objectTaken && nearKind == Near.NONE && !comma && !(verbFollows && !existential && verb.kind() != VerbGroup.Kind.COPULA)) {
            object(real);
        } else if (relativeOpens && verb == null) {
            dead = true;
            relativeOpens = false;
            near = List.of();
            nearKind = Near.NONE;
        } else if (verb == null && subject.isEmpty() || verbFollows || verb == null && nearKind == Near.NONE) {
            boolean keep = !fronted.isEmpty();
            newClauseKeepingFront();
            subject = real;
            near = real;
            nearKind = Near.SUBJECT;
            if (keep) {
                front(real);
            }
        } else if (comma && !and && inApposition(list)) {
            near = List.of();
            nearKind = Near.NONE;
        } else {
            near = real;
            nearKind = Near.OBJECT;
            chain = List.of();
            if (and && existential) {
                subject = real;
            }
        }
        comma = false;
        and = false;
    }

    private boolean inApposition(List<Mention> list) {
        int end = list.getLast().to();
        return end < words.size() && words.get(end).is(Pos.COMMA);
    }

    private void newClauseKeepingFront() {
        List<Fronted> kept = fronted;
        newClause();
        fronted = kept;
    }

    private void object(List<Mention> list) {
        VerbGroup group = verb;
        String head = words.get(group.head()).lower();
        objectTaken = true;
        nearKind = Near.OBJECT;
        near = list;
        if (existential) {
            front(list);
            subject = list;
            figure = list;
            return;
        }
        boolean picture = figure.size() == 1 && Lexicon.PICTURE.contains(figure.getFirst().head());
        if (group.kind() == VerbGroup.Kind.COPULA) {
            if (figure.isEmpty() && !fronted.isEmpty()) {
                front(list);
                subject = list;
                figure = list;
            } else if (region(list)) {
                return;
            } else if (!figure.isEmpty() && !figure.getFirst().pronoun() && !picture) {
                near = figure;
            } else {
                subject = list;
            }
            return;
        }
        if (figure.isEmpty() && !fronted.isEmpty() && group.kind() != VerbGroup.Kind.PARTICIPLE) {
            front(list);
            subject = list;
            figure = list;
            return;
        }
        if (SHOWING.contains(head)) {
            if (picture || subject.isEmpty() || subject.getFirst().pronoun()) {
                existential = true;
                front(list);
                subject = list;
                figure = list;
            } else {
                region(list);
                owner = figure;
            }
            return;
        }
        owner = figure;
        String relation = group.negated() ? null : SpatialVerbs.transitive(head);
        if (relation == null || group.kind() == VerbGroup.Kind.COMPOUND && words.get(group.head()).ed()) {
            return;
        }
        String said = text(group.from(), group.to());
        if (figure.isEmpty() && group.kind() == VerbGroup.Kind.PARTICIPLE) {
            fronted.add(new Fronted(said, relation, list.getLast()));
            return;
        }
        for (Mention who : figure) {
            for (Mention what : list) {
                boolean background = what.head().equals("foreground") || what.head().equals("background");
                state(who, said, background ? (what.head().equals("foreground") ? "front" : "back") : relation, what);
            }
        }
    }

    /// "The background shows trees", "The border of the area is a wall".
    private boolean region(List<Mention> list) {
        if (figure.size() != 1) {
            return false;
        }
        Mention place = figure.getFirst();
        String relation =
                switch (place.head()) {
                    case "background", "backdrop" -> "back";
                    case "foreground" -> "front";
                    default -> null;
                };
        if (relation == null) {
            return false;
        }
        for (Mention what : list) {
            state(what, text(verb.from(), verb.to()), relation, place);
        }
        return true;
    }

    private void front(List<Mention> list) {
        for (Fronted place : fronted) {
            for (Mention who : list) {
                state(who, place.words(), place.relation(), place.reference());
            }
        }
        fronted = new ArrayList<>();
    }

    /// "filled with windows": the object is the thing, the figure its place.
    private int swapped(int from, int i, String said, String relation) {
        List<Mention> list = mentions.list(i, false);
        if (list.isEmpty()) {
            return i;
        }
        List<Mention> real = discourse.resolve(list, owner);
        for (Mention what : real) {
            for (Mention who : figure) {
                state(what, said, relation, who);
            }
        }
        near = real;
        nearKind = Near.OBJECT;
        comma = false;
        and = false;
        return list.getLast().to();
    }

    private int adverbial(int i, int length) {
        Adverbials.Place place = Adverbials.at(words, i);
        Mention reference = place.reference() < 0 ? null : point(i + place.reference());
        if (subject.isEmpty() && nearKind == Near.NONE && verb == null) {
            fronted.add(new Fronted(place.phrase(), place.relation(), reference));
        } else {
            for (Mention who : whose(place.relation(), place.phrase(), reference)) {
                state(who, said(place.phrase(), i), place.relation(), reference);
            }
        }
        nearKind = nearKind == Near.SUBJECT ? Near.SUBJECT : Near.NONE;
        comma = false;
        and = false;
        return i + length;
    }

    private int place(Preposition preposition) {
        int i = preposition.to();
        if (verb != null && nearKind == Near.NONE && verb.to() == preposition.from()) {
            SpatialVerbs.Passive passive = SpatialVerbs.passive(words.get(verb.head()).lower() + particleOf(), preposition.phrase());
            if (passive != null && !verb.negated() && !dead) {
                return passive(passive, preposition);
            }
        }
        List<Mention> list = i < words.size() ? mentions.list(i, false) : List.of();
        if (list.isEmpty()) {
            return i;
        }
        int end = list.getLast().to();
        if (preposition.phrase().equals("with") || preposition.phrase().equals("without")) {
            owner = nearKind == Near.SUBJECT || nearKind == Near.OBJECT ? near : figure.isEmpty() ? subject : figure;
            near = discourse.resolve(list, owner);
            nearKind = preposition.phrase().equals("with") ? Near.OBJECT : Near.NONE;
            chain = List.of();
            comma = false;
            and = false;
            return end;
        }
        List<Mention> real = discourse.resolve(list, owner.isEmpty() ? subject : owner);
        Mention first = real.getFirst();
        boolean picture = Lexicon.PICTURE.contains(first.head()) && Set.of("in", "of", "within", "on", "at", "from", "throughout", "to").contains(preposition.phrase());
        String governed = verb != null && nearKind == Near.NONE ? SpatialVerbs.governed(words.get(verb.head()).lower(), verb.particle(words), preposition.phrase()) : null;
        boolean spatial = (preposition.spatial() || governed != null || preposition.phrase().equals("to") && Lexicon.REGION.contains(first.head()))
                && !picture && Places.place(preposition.phrase(), first.head(), person());
        if (!spatial || dead) {
            if (!(subject.isEmpty() && verb == null)) {
                nearKind = nearKind == Near.SUBJECT ? Near.SUBJECT : Near.NONE;
            }
            comma = false;
            return end;
        }
        if (subject.isEmpty() && verb == null && nearKind == Near.NONE || fronting(preposition)) {
            frontPlace(preposition, real);
        } else {
            settle(preposition, real, governed);
        }
        near = real;
        nearKind = Near.REFERENCE;
        comma = false;
        and = false;
        return end;
    }

    private boolean person() {
        return !near.isEmpty() && near.getFirst().person() || near.isEmpty() && !figure.isEmpty() && figure.getFirst().person();
    }

    private boolean fronting(Preposition preposition) {
        return subject.isEmpty() && verb == null && nearKind == Near.REFERENCE && (comma || and);
    }

    private String particleOf() {
        String particle = verb.particle(words);
        return particle.isEmpty() ? "" : " " + particle;
    }

    private int passive(SpatialVerbs.Passive passive, Preposition preposition) {
        String said = text(verb.head(), preposition.to());
        if (passive.swap()) {
            return swapped(verb.from(), preposition.to(), said, passive.relation());
        }
        List<Mention> list = mentions.list(preposition.to(), false);
        if (list.isEmpty()) {
            return preposition.to();
        }
        List<Mention> real = discourse.resolve(list, owner);
        for (Mention who : figure) {
            for (Mention what : real) {
                state(who, said, passive.relation(), what);
            }
        }
        chain = figure;
        near = real;
        nearKind = Near.REFERENCE;
        comma = false;
        and = false;
        return list.getLast().to();
    }

    private void frontPlace(Preposition preposition, List<Mention> references) {
        if (!fronted.isEmpty() && nearKind == Near.REFERENCE && !comma && !and) {
            return;
        }
        for (Mention reference : references) {
            fronted.add(new Fronted(preposition.phrase(), relation(preposition, reference), bare(preposition, reference)));
        }
    }

    private void settle(Preposition preposition, List<Mention> references, @Nullable String governed) {
        String relation = relation(preposition, references.getFirst());
        List<Mention> who = whose(relation, preposition.phrase(), references.getFirst());
        boolean byVerb = verb != null && who == figure && !verb.negated();
        if (verb != null && verb.negated() && who == figure) {
            return;
        }
        String said = byVerb ? said(preposition.phrase(), preposition.from()) : preposition.phrase();
        for (Mention mention : who) {
            for (Mention reference : references) {
                String named = governed != null ? governed : relation(preposition, reference);
                state(mention, said, named, bare(preposition, reference));
            }
        }
        chain = who;
        chainVerb = verb;
    }

    /// Whose place a modifier at this point tells.
    private List<Mention> whose(String relation, String phrase, @Nullable Mention reference) {
        if (nearKind == Near.SUBJECT || nearKind == Near.OBJECT) {
            if (comma && verb != null && nearKind == Near.OBJECT && !existential) {
                return modified();
            }
            return modified();
        }
        if (nearKind == Near.REFERENCE) {
            if (comma || and || chain.isEmpty()) {
                return chain.isEmpty() ? (figure.isEmpty() ? subject : figure) : chain;
            }
            return chained(relation, phrase, reference) ? chain : modified();
        }
        return verb == null ? subject : figure;
    }

    /// "rocks on the ground near the truck": whether a second place belongs to the thing, not to the
    /// first place.
    private boolean chained(String relation, String phrase, @Nullable Mention reference) {
        Mention ground = near.getFirst();
        boolean picture = reference == null || Lexicon.REGION.contains(reference.head());
        if (picture && !phrase.equals("of")) {
            return true;
        }
        if (Lexicon.REGION.contains(ground.head()) || GROUNDS.contains(ground.head())) {
            return true;
        }
        return chainVerb != null && !words.get(chainVerb.head()).lower().startsWith("hang") && !relation.equals("on") && !relation.equals("inside_within");
    }

    private String relation(Preposition preposition, Mention reference) {
        return Places.relation(preposition, reference.head(), reference.lower());
    }

    /// "on the left" names no reference.
    private static @Nullable Mention bare(Preposition preposition, Mention reference) {
        boolean side = reference.lower().equals("left") || reference.lower().equals("right");
        return side && !preposition.phrase().equals("from") && !preposition.phrase().startsWith("toward") ? null : reference;
    }

    private String said(String phrase, int at) {
        if (verb == null || nearKind != Near.NONE) {
            return phrase;
        }
        return text(verb.from(), verb.to()) + " " + phrase;
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int k = from; k < to; k++) {
            text.append(text.isEmpty() ? "" : " ").append(words.get(k).lower());
        }
        return text.toString();
    }

    private void state(Mention thing, String said, String relation, @Nullable Mention reference) {
        if (!dead) {
            draft.add(thing, said, relation, reference, sentence);
        }
    }
}
