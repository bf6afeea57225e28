package dev.locative.statement;

import java.util.Set;

/// The words that relations are told with. All entries are lower case.
final class RelationWords {
    /// What may stand before the verb proper.
    static final Set<String> AUXILIARIES =
            English.set(
                    "is are was were be been being can could also there has have seems seem to exists"
                            + " exist");

    /// Predicates that say no more than that a thing is there.
    static final Set<String> VACUOUS =
            English.set(
                    "visible seen present shown located situated positioned found observed depicted"
                            + " placed kept noticeable featured displayed noted viewed appears appear");

    /// What may stand before a preposition.
    static final Set<String> ADVERBS =
            English.set(
                    "directly just immediately right high slightly far partially close also clearly");

    /// What may stand after a verb and before its preposition.
    static final Set<String> PARTICLES =
            English.set(
                    "up down out off back upright upside over together diagonally upwards downwards"
                            + " vertically horizontally along");

    /// Participles that do not end in "ed".
    static final Set<String> IRREGULAR =
            English.set(
                    "set built made hung held drawn woven bent strung laid stuck worn spread lit sewn"
                            + " thrown left cut put written grown torn hidden bound shot driven wound zip-tied");

    /// Base forms of the finite verbs that are understood.
    static final Set<String> VERBS =
            English.set(
                    "stand sit lie lay hang rest lean float grow extend stretch run lead cover surround"
                            + " flank line face connect support touch overlook border protrude rise tower fall"
                            + " dangle curve reach stick poke emerge shine separate divide encircle frame overlap"
                            + " cross perch loom hover spread fill climb wrap drape jut overhang obscure block"
                            + " adjoin skirt occupy go pass sleep walk swim fly ride travel spout trail attach"
                            + " soar nestle glide drift march stroll roam graze swing recline crouch lounge balance"
                            + " bask mingle gather wade wander swirl sail cling wind lurk peek peer"
                            + " kneel sprawl sparkle reflect span slope bend spill pour come");

    /// Participles of things that hold or wear others: "dotted beyond the fence" is misread.
    static final Set<String> FILLED =
            English.set(
                    "covered blanketed clad filled topped lined decorated adorned dotted littered coated flanked"
                            + " surrounded bordered encircled framed");

    /// Verbs of contents: "teeming with fish" locates the fish.
    static final Set<String> FULL = English.set("teeming brimming bursting overflowing");

    /// Verbs that "at" may follow.
    static final Set<String> AT =
            English.set(
                    "looking staring gazing pointing sitting standing waiting working glancing smiling"
                            + " peering aiming stopping grazing playing");

    /// Participles that tell no place, whatever follows them.
    static final Set<String> NO_PLACED =
            English.set(
                    "engrossed absorbed focused juxtaposed contrasted based used known engaged inspired captured dressed"
                            + " interested made crafted designed intended complemented accompanied"
                            + " associated compared matched done taken named called labeled held-in"
                            + " clad donned attired outfitted garbed bathed served presented paired immersed"
                            + " posed sliced cut shaped formed split broken turned chopped folded included involved dedicated devoted styled rendered");

    /// Verbs that tell no place, whatever follows them.
    static final Set<String> NO_PLACING =
            English.set(
                    "hinting serving acting adding giving making suggesting contrasting ranging resulting"
                            + " indicating including matching blending participating engaging focusing"
                            + " varying consisting belonging featuring depicting showing wearing creating"
                            + " lending contributing being having using dressed");

    /// Prepositions that make no place after a finite verb.
    static final Set<String> NOT_AFTER_FINITE = English.set("of with by");

    /// Prepositions, of one word and of several.
    static final Set<String> TAILS =
            English.phrases(
                    "in|on|at|inside|within|under|below|beneath|underneath|above|over|behind|beyond"
                            + "|between|in between|near|next to|beside|against|along|across|around|atop|on top of"
                            + "|in front of|to the left of|to the right of|on the left of|on the right of"
                            + "|on the left side of|on the right side of|to the left side of|to the right side of"
                            + "|left of|right of|by|among|amongst|amid|amidst|close to|adjacent to|alongside|outside|outside of"
                            + "|inside of|opposite|through|throughout|from|to|into|onto|toward|towards|off|off of"
                            + "|out of|away from|up|down|past|with|of|in the middle of|in the center of"
                            + "|in the centre of|at the center of|at the edge of|on the edge of|at the end of"
                            + "|at the base of|at the bottom of|at the top of|at the corner of|in the corner of"
                            + "|on either side of|at either side of|on both sides of|to the side of|on the side of"
                            + "|at the side of|on each side of|on the other side of|in back of|at the back of"
                            + "|at the front of|on the front of|on the back of|parallel to|perpendicular to"
                            + "|at the foot of|on the surface of|far from");

    /// Those of them that "Where is X?" may be answered with.
    static final Set<String> PLACES =
            English.phrases(
                    "in|on|at|inside|within|under|below|beneath|underneath|above|over|behind|beyond"
                            + "|between|in between|near|next to|beside|against|along|across|around|atop|on top of"
                            + "|in front of|to the left of|to the right of|on the left of|on the right of"
                            + "|on the left side of|on the right side of|to the left side of|to the right side of"
                            + "|left of|right of|by|among|close to|adjacent to|alongside|outside|outside of"
                            + "|inside of|in the middle of|in the center of|in the centre of|at the center of"
                            + "|at the edge of|on the edge of|at the end of|at the base of|at the bottom of"
                            + "|at the top of|at the corner of|in the corner of|on either side of|at either side of"
                            + "|on both sides of|to the side of|on the side of|at the side of|on each side of"
                            + "|at the back of|in back of");

    private RelationWords() {}
}
