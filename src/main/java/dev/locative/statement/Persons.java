package dev.locative.statement;

import java.util.Set;

/// Nouns for people, by the pronoun that takes them up.
final class Persons {
    static final Set<String> FEMALE =
            Lexicon.words(
                    "woman girl lady mother bride queen princess actress waitress daughter sister grandmother female");
    static final Set<String> MALE =
            Lexicon.words(
                    "man boy gentleman father groom king prince guy waiter son brother grandfather male");
    static final Set<String> NOUNS =
            Lexicon.words(
                    "woman girl lady mother bride queen princess actress waitress daughter sister grandmother"
                            + " female man boy gentleman father groom king prince guy waiter son brother"
                            + " grandfather male person people men women boys girls child children kid kids"
                            + " player baby toddler individual individuals adult couple crowd rider skier"
                            + " surfer skateboarder batter pitcher catcher chef worker officer soldier"
                            + " character figure statue doll mannequin sculpture snowman skeleton");

    /// Nouns that may stand with "are" though they are no plurals: groups, animals, counts.
    static final Set<String> GROUPS =
            Lexicon.words(
                    "group pair couple crowd family team herd flock pack row line set series number lot"
                            + " variety majority rest half third quarter handful dozen audience police staff"
                            + " deer fish sheep oxen wildebeest antelope elk buffalo livestock wildlife aircraft bison moose species cattle series pack bunch cluster"
                            + " foliage furniture fruit none all some most many several few other others more"
                            + " left right top bottom");

    /// What the living do.
    static final Set<String> POSTURES =
            Lexicon.words(
                    "sitting standing lying laying leaning walking running looking kneeling crouching"
                            + " squatting jumping resting sleeping facing riding holding wearing swimming"
                            + " skiing surfing posing");

    private static final Set<String> ANIMALS =
            Lexicon.words(
                    "dog cat horse cow bird elephant giraffe zebra bear sheep puppy kitten raccoon fox deer goat"
                            + " duck goose swan owl rabbit squirrel lion tiger leopard monkey pig pony bull donkey"
                            + " camel penguin seagull pigeon parrot eagle hawk chicken rooster turtle lizard frog");

    private Persons() {}

    static boolean alive(Mention mention) {
        String head = mention.head();
        String one = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
        return NOUNS.contains(head) || NOUNS.contains(one) || ANIMALS.contains(one);
    }
}
