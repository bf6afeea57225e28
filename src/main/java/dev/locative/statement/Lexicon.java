package dev.locative.statement;

import java.util.Set;

/// The closed word classes and the word lists of caption English that the grammar asks about.
final class Lexicon {
    static final Set<String> BE = words("is are was were be been being 's");
    static final Set<String> HAVE = words("has have had having");
    static final Set<String> MODAL =
            words("can could may might must shall should will would do does did cannot");
    static final Set<String> AND = words("and or & but nor");
    static final Set<String> SUBORDINATOR =
            words(
                    "while as because since if when whereas although though so until unless after"
                            + " before than whether");
    static final Set<String> RELATIVE = words("that which who whom where whose");
    static final Set<String> POSSESSIVE = words("its his her their my your our");
    static final Set<String> PRONOUN =
            words(
                    "it they he she we i you them him me us something someone anything everything"
                            + " nothing everyone themselves itself himself herself this these those");
    static final Set<String> DETERMINER =
            words(
                    "a an the this that these those some any each every no another both all either"
                            + " neither");
    static final Set<String> QUANTIFIER =
            words(
                    "several many few multiple numerous various different couple two three four five"
                            + " six seven eight nine ten one more other most much half");
    static final Set<String> PARTICIPLES =
            words(
                    "hung built set made seen held worn cut put bent lit laid stuck drawn written"
                            + " grown spread shown torn thrown woven hidden spun wound sewn cast shaped"
                            + " lain driven split found bound slung strung swung stuck tucked shut clad strewn");

    /// Words that name the picture itself.
    static final Set<String> PICTURE =
            words(
                    "image picture photo photograph frame view shot scene photography composition"
                            + " pic snapshot screen");

    /// Heads of phrases that say how a picture was taken: "a low angle view of ...".
    static final Set<String> VIEW =
            words(
                    "view shot close-up closeup close image picture photo photograph angle perspective"
                            + " look snapshot pic up longshot portrait depiction screenshot view.");

    /// Sides and regions of a thing or of the picture.
    static final Set<String> REGION =
            words(
                    "left right top bottom side corner edge center centre middle background foreground"
                            + " front back rear half part portion end distance third quadrant border"
                            + " backdrop midground base tip bottom-left upper-left lower-left top-left bottom-right upper-right lower-right top-right sides corners edges ends");

    /// Bare sides, which name no reference.
    static final Set<String> SIDES = words("left right far-left far-right");

    static final Set<String> COLOURS =
            words(
                    "gray grey tan brown white black red green blue yellow purple pink beige yellowish"
                            + " greenish bluish reddish brownish greyish grayish whitish pinkish purplish");

    /// Nouns that are adjectives only before a noun: "a glass door", "the light".
    static final Set<String> MATERIALS =
            words(
                    "light glass metal plastic concrete brick stone square gold silver cream navy front"
                            + " top bottom left right back rear orange circular");

    /// Tagged as nouns, but adverbs after verbs.
    static final Set<String> ADVERBS =
            words(
                    "upright upward upwards downward downwards outward outwards inward inwards sideways"
                            + " diagonally horizontally vertically forwards backwards skyward low high");

    /// Tagged as nouns, but colours and materials before a noun.
    static final Set<String> ADJECTIVES =
            words(
                    "gray grey tan brown wooden white black red green blue yellow orange purple pink"
                            + " beige gold golden silver metal plastic dark light pale maroon teal turquoise"
                            + " cream navy shallow shiny rounded large small tall short long big old bright"
                            + " top bottom upper lower front back left right far near rear outer inner visible"
                            + " present open slender indoor outdoor colored coloured closed round square circular rectangular thin thick wide narrow"
                            + " concrete glass brick stone ornate vibrant intricate entire whole");

    /// Verbs of captions that the tagger takes for nouns: third person.
    static final Set<String> VERBS_S =
            words(
                    "aids presides flies lurks nestles hints exhibits contrasts focuses suggests boasts contributes serves bears enhances complements transitions indicates mirrors twinkles grazes "
                            + "shows features reads extends hangs shines curves faces rests sits stands lies leans"
                            + " runs points looks displays depicts contains covers surrounds fills lines"
                            + " overlooks floats grows reflects casts holds wears appears comes goes leads"
                            + " hovers perches dangles protrudes stretches overlaps touches supports frames"
                            + " separates divides connects emerges rises descends falls hides peeks drapes"
                            + " dominates occupies showcases includes flanks borders crosses meets creates"
                            + " has looms towers nestles adorns spans wraps slopes projects captures says"
                            + " begins starts ends continues faces tilts bends flows lays walks rides swims"
                            + " swings spills encircles encloses intersects sprouts juts obscures blocks"
                            + " features gazes stares dots skirts gives makes adds tops carries navigates glides soars dashes strides hugs trails drips peers emanates bursts conceals hides circles clings rolls drifts slides climbs pokes sprawls");

    /// The same in the base form, verbs after a plural subject.
    static final Set<String> VERBS_BASE =
            words(
                    "form nestle lurk perch rest mingle gather huddle graze swim fly play dance march wave twinkle drift wait "
                            + "face rest sit stand lie lean run point look hang extend grow reflect hold wear"
                            + " appear cover surround fill line float lead rise fall dangle protrude stretch"
                            + " overlap touch support frame separate divide connect emerge flank border cross"
                            + " show curve shine skirt dot poke jut loom tower span wrap come go lay walk ride"
                            + " adorn drape continue meet shape feature create make have stick peek tilt");

    /// Nouns that look like participles.
    static final Set<String> ING_NOUNS =
            words(
                    "building ceiling railing painting clothing lighting wing string ring king awning siding"
                            + " opening lettering flooring bedding evening morning spring thing drawing carving swing"
                            + " earring landing fencing writing wiring tubing molding roofing shading marking"
                            + " stitching topping icing filling dressing serving wedding housing crossing sibling"
                            + " something anything nothing everything frosting paving padding piping trimming");

    /// Nouns that end as participles do.
    static final Set<String> ED_NOUNS =
            words(
                    "bed flowerbed riverbed seabed roadbed shed sled seed weed seaweed reed speed feed"
                            + " breed steed red");

    /// Participles after a comma that the tagger takes for nouns.
    static final Set<String> ACTING =
            words(
                    "casting creating making showing revealing giving adding forming holding wearing facing"
                            + " looking standing sitting covering surrounding hanging leaning reflecting causing"
                            + " allowing providing extending leading running featuring displaying depicting"
                            + " pointing resting lying touching blocking overlooking framing");

    /// Orientation and direction adverbs that may complete a verb without a preposition.
    static final Set<String> DIRECTION =
            words(
                    "left right up down upward upwards downward downwards forward forwards backward"
                            + " backwards outward outwards inward inwards upright sideways diagonally"
                            + " horizontally vertically away straight upside-down ahead skyward");

    static final Set<String> PARTICLE =
            words(
                    "up down out off away over around back forward along through in on together apart"
                            + " outward inward upward downward upwards downwards outwards");

    private Lexicon() {}

    static Set<String> words(String list) {
        return English.set(list);
    }
}
