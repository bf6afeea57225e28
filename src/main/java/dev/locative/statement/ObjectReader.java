package dev.locative.statement;

import dev.locative.statement.Clause.Near;
import java.util.List;
import java.util.Set;

/// Reads what follows a verb: what is presented, the object of a verb that states a relation, or
/// the thing in a region that the subject names.
final class ObjectReader {
    private static final Set<String> SHOWING =
            Lexicon.words(
                    "shows show showing features feature featuring depicts depict depicting displays"
                            + " display displaying captures capture capturing contains contain containing"
                            + " presents includes include reveals revealing showcases showcase showcasing has"
                            + " have holds consists portrays");

    private static final Set<String> HAVING = Lexicon.words("has have holds consists");

    /// Verbs that have no object: "stands barefoot".
    private static final Set<String> POSTURES =
            Lexicon.words(
                    "stands stand standing sits sit sitting lies lie lying hangs hang hanging");

    /// What any bright thing reflects.
    private static final Set<String> SHINE =
            Lexicon.words(
                    "light lights sunlight glow sun glare array colors colours color colour hues portion"
                            + " shine rays radiance brightness warmth nature image beauty moonlight");

    /// How a part of a thing looks, not what is there.
    private static final Set<String> LOOKS =
            Lexicon.words(
                    "shape mix mixture combination blend material surface texture tone pattern design"
                            + " hue look appearance finish");

    private final Parse parse;
    private final List<Word> words;
    private final Clause clause;

    ObjectReader(Parse parse) {
        this.parse = parse;
        this.words = parse.words;
        this.clause = parse.clause;
    }

    void read(List<Mention> list) {
        VerbGroup group = clause.verb;
        String head = words.get(group.head()).lower();
        List<Mention> figure = clause.figure;
        boolean presents = clause.presents;
        clause.objectTaken = true;
        clause.presents = false;
        if (POSTURES.contains(head)
                && !presents
                && list.size() == 1
                && !list.getFirst().determined()) {
            return;
        }
        clause.named(list, Near.OBJECT);
        if (list.size() == 1 && Lexicon.VIEW.contains(list.getFirst().head()) && !presents) {
            clause.dead = true;
        }
        boolean picture = figure.size() == 1 && Lexicon.PICTURE.contains(figure.getFirst().head());
        boolean waiting =
                figure.isEmpty()
                        && !clause.fronted.isEmpty()
                        && group.kind() != VerbGroup.Kind.PARTICIPLE;
        if (presents || waiting) {
            introduce(list);
        } else if (group.kind() == VerbGroup.Kind.COPULA) {
            if (list.getFirst().head().equals("part")) {
                partOf(list.getFirst());
                return;
            }
            if (region(list, figure)) {
                clause.subject = list;
            } else if (!figure.isEmpty() && !figure.getFirst().pronoun() && !picture) {
                clause.near = figure;
            } else if (figure.isEmpty() || figure.getFirst().pronoun() || picture) {
                clause.subject = list;
            }
        } else if (SHOWING.contains(head)) {
            if (picture
                    || figure.isEmpty()
                    || figure.getFirst().pronoun() && !figure.getFirst().lower().equals("it")) {
                clause.existential = true;
                introduce(list);
            } else {
                parse.front(list);
                if (group.finite()) {
                    region(list, figure);
                }
                clause.owner = figure;
                clause.shown = HAVING.contains(head) ? List.of() : list;
            }
        } else {
            clause.owner = figure;
            transitive(group, head, list);
        }
    }

    private void introduce(List<Mention> list) {
        parse.front(list);
        clause.subject = list;
        clause.figure = list;
    }

    private void transitive(VerbGroup group, String verb, List<Mention> list) {
        if (parse.at(group.head() - 1, "nearly") || parse.at(group.head() - 1, "almost")) {
            return;
        }
        if (verb.startsWith("reflect")) {
            mirror(verb, list);
            return;
        }
        String relation =
                SpatialVerbs.transitive(words.get(group.to() - 1).is("up") ? verb + " up" : verb);
        if (relation == null
                || group.kind() == VerbGroup.Kind.COMPOUND && words.get(group.head()).ed()) {
            return;
        }
        clause.owner = list;
        String said = parse.text(group.from(), group.to());
        if (clause.figure.isEmpty() && group.kind() == VerbGroup.Kind.PARTICIPLE) {
            clause.fronted.add(new Clause.Fronted(said, relation, list.getLast()));
            clause.reset();
            return;
        }
        for (Mention who : clause.figure) {
            for (Mention what : list) {
                if (Lexicon.PICTURE.contains(what.head()) && !relation.equals("inside_within")) {
                    continue;
                }
                if (what.region() && what.phrase().determiner().isEmpty()) {
                    continue;
                }
                String place = occupied(relation, what);
                parse.state(who, said, place, what);
            }
        }
        if (relation.equals("part_of")) {
            return;
        }
        clause.chain = clause.figure;
        clause.nearKind = Near.REFERENCE;
    }

    /// "The top half of the tower is a dome", "The left side of the hut has a door": what is there
    /// is in that part.
    private boolean part(List<Mention> list, Mention place) {
        String text = place.lower();
        int of = text.indexOf(" of ");
        String relation = place.region() && of > 0 ? Places.ofPicture(place) : null;
        boolean thing =
                list.getFirst().countable()
                        && !Places.colour(list.getFirst().head())
                        && !LOOKS.contains(list.getFirst().head());
        if (relation == null || !thing) {
            return false;
        }
        for (Mention what : list) {
            parse.state(what, text.substring(0, of) + " of", relation, place);
        }
        return true;
    }

    /// "fills the foreground", "takes up the left half of the frame".
    private static String occupied(String relation, Mention what) {
        String region = relation.equals("inside_within") ? Places.ofPicture(what) : null;
        return region == null ? relation : region;
    }

    /// "is taller than the church": reads the comparison that "than" at `i` makes.
    int compared(int i) {
        VerbGroup verb = clause.verb;
        boolean degree = parse.at(i - 2, "more") || parse.at(i - 2, "less");
        if (verb == null
                || clause.nearKind != Near.NONE
                || !(words.get(i - 1).lower().endsWith("er") || degree)
                || i - verb.to() > 3) {
            return i;
        }
        List<Mention> list = parse.mentions.list(i + 1, Listing.REFERENCE);
        if (list.isEmpty()
                || !list.getFirst().countable()
                || VerbGroup.finiteAt(words, list.getLast().to())) {
            return i;
        }
        List<Mention> real = parse.resolve(list, clause.figure);
        for (Mention who : clause.figure) {
            for (Mention what : real) {
                parse.state(who, parse.text(verb.from(), i + 1), "other", what);
            }
        }
        clause.chain = clause.figure;
        clause.named(real, Near.REFERENCE);
        return list.getLast().to();
    }

    /// "the tower is part of a castle".
    private void partOf(Mention part) {
        int of = part.to() - 1;
        while (of > part.from() && !words.get(of).is("of")) {
            of--;
        }
        if (of == part.from() || !parse.at(of - 1, "part")) {
            return;
        }
        List<Mention> whole = parse.mentions.list(of + 1, Listing.REFERENCE);
        for (Mention who : clause.figure) {
            for (Mention what : whole) {
                parse.state(who, parse.text(clause.verb.from(), of + 1), "part_of", what);
            }
        }
    }

    /// "the water reflects the trees": what a surface shows, where that is no mere light.
    private void mirror(String verb, List<Mention> list) {
        for (Mention what : list) {
            String last = what.lower().substring(what.lower().lastIndexOf(' ') + 1);
            if (SHINE.contains(what.head())
                    || SHINE.contains(last)
                    || what.lower().contains(" light")) {
                continue;
            }
            for (Mention who : clause.figure) {
                parse.state(who, verb, "other", what);
            }
        }
    }

    /// "The background shows trees": the object is in the region that the subject names.
    private boolean region(List<Mention> list, List<Mention> figure) {
        if (figure.size() != 1) {
            return false;
        }
        Mention place = figure.getFirst();
        String relation = Places.ofRegion(place.head(), place.lower());
        if (relation == null) {
            return part(list, place);
        }
        for (Mention what : list) {
            parse.state(what, parse.text(clause.verb.from(), clause.verb.to()), relation, place);
        }
        return true;
    }
}
