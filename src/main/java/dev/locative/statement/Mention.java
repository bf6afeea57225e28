package dev.locative.statement;

import dev.locative.data.Phrase;

/// A noun phrase as it stands in a sentence, ready to become part of a statement.
///
/// @param phrase its words and offsets
/// @param pronoun whether it stands for another phrase
/// @param from index of its first word in its sentence
/// @param to index after its last word
/// @param resolved whether a pronoun was replaced by this phrase
record Mention(Phrase phrase, boolean pronoun, int from, int to, boolean resolved) {
    String head() {
        return phrase.head().toLowerCase(java.util.Locale.ROOT);
    }

    String lower() {
        return phrase.text().toLowerCase(java.util.Locale.ROOT);
    }

    boolean person() {
        return Persons.NOUNS.contains(head());
    }

    /// Whether it names a part of the picture or a side, not a thing.
    boolean region() {
        return Lexicon.REGION.contains(head()) || Lexicon.PICTURE.contains(head());
    }

    /// Whether it names the picture; "a wooden frame" is a thing in it.
    boolean picture() {
        boolean frame = head().equals("frame") || head().equals("screen");
        return Lexicon.PICTURE.contains(head())
                && !(frame
                        && (phrase.determiner().equals("a") || phrase.determiner().equals("an")));
    }

    boolean definite() {
        String determiner = phrase.determiner();
        return determiner.startsWith("the")
                || lower().startsWith("its ")
                || lower().startsWith("his ")
                || lower().startsWith("her ")
                || lower().startsWith("their ");
    }

    /// "the floor", "the room": there already, so that no place tells where it is.
    boolean ground() {
        return definite() && (Clause.GROUNDS.contains(head()) || Clause.SCENES.contains(head()));
    }

    /// "the top of it": names nothing by itself.
    boolean dependent() {
        return lower().endsWith(" of it")
                || lower().endsWith(" of them")
                || lower().endsWith(" of which");
    }

    /// A region that is named without what it is a region of: "the right side".
    boolean bareRegion() {
        return region() && !lower().contains(" of ");
    }

    /// Whether it has a determiner, a number or a quantity of its own.
    boolean determined() {
        String text = lower();
        int blank = text.indexOf(' ');
        String first = blank < 0 ? text : text.substring(0, blank);
        return !phrase.determiner().isEmpty()
                || Lexicon.QUANTIFIER.contains(first)
                        && !first.equals("other")
                        && !first.equals("more")
                || Character.isDigit(first.charAt(0));
    }

    /// Whether it is told apart from a mass noun by its article, number or plural.
    boolean countable() {
        return determined() || phrase.plural();
    }

    /// Whether it is surely one thing and no group: "a tall tree", not "the herd" or "a row of
    /// trees".
    boolean single() {
        String text = lower();
        return !pronoun
                && !phrase.plural()
                && !phrase.determiner().isEmpty()
                && !phrase.determiner().startsWith("all")
                && !phrase.determiner().equals("both")
                && !phrase.determiner().equals("no")
                && !text.contains(" of ")
                && !text.contains(" and ")
                && !text.contains(" or ")
                && !text.contains("\"")
                && !Persons.GROUPS.contains(head());
    }

    Mention standingFor(Mention pronoun) {
        return new Mention(phrase, false, pronoun.from, pronoun.to, true);
    }
}
