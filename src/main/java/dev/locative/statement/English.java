package dev.locative.statement;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The closed lists of English that the wording goes by. All entries are lower case.
final class English {
    static final Set<String> PEOPLE =
            set(
                    "man men woman women boy boys girl girls person persons people child children kid kids"
                            + " lady ladies guy guys player players rider riders skateboarder batter pitcher catcher"
                            + " umpire toddler toddlers adult adults pedestrian pedestrians surfer surfers skier"
                            + " skiers snowboarder worker workers spectator spectators driver individual individuals"
                            + " male female baby diver divers swimmer runner biker officer policeman musician gentleman soldier soldiers student students cyclist cyclists chef chefs"
                            + " guitarist guitarists drummer singer pilot pilots musicians performer performers"
                            + " dancer dancers bride groom boxer boxers officers bikers runners toddlers"
                            + " skateboarders snowboarders drivers swimmers fisherman fishermen farmer tourist"
                            + " tourists passenger passengers customers visitors wrestler wrestlers goalkeeper"
                            + " photographer waiter waitress conductor teenager teenagers gentlemen athlete athletes");

    static final Set<String> QUANTITIES =
            set(
                    "several many some few various multiple numerous more lots couple different"
                            + " additional");

    static final Set<String> NUMBERS =
            set("one two three four five six seven eight nine ten eleven twelve dozen");

    static final Set<String> POSSESSIVES = set("his her its their my your our whose");

    /// Words that make a phrase mean something only beside another one.
    static final Set<String> CONTEXTUAL =
            set(
                    "another other others same such similar it them they these those this that which each"
                            + " itself themselves himself herself he she we you i him here there none nothing"
                            + " something anything everything else rest majority most much part portion parts"
                            + " portions either all no not following remaining previous different first second third what where who whose one's remainder latter former");

    /// Nouns for the picture itself.
    static final Set<String> PICTURE =
            set("image picture photo photograph frame scene view shot screen composition pic");

    /// Nouns of camera and picture, which stand nowhere in the scene.
    static final Set<String> NO_THINGS =
            set(
                    "view shot scene image picture photo photograph close-up closeup angle perspective"
                            + " composition way lot lots kind type sort number variety day daytime nighttime time"
                            + " setting atmosphere color colour distance viewer camera focus everything nothing"
                            + " something left right up down upward downward outward inward background foreground"
                            + " example contrast sense feeling touch line-up appearance overall one ones"
                            + " things thing areas places spots side sides top bottom front back middle center centre"
                            + " juxtaposition alignment noise activity pairing presence flow sound mood energy"
                            + " essence charm symmetry forefront advantage position"
                            + " formation pattern direction directions end ends majority frame fashion state style"
                            + " condition manner position order size shape form motion mix addition");

    /// Where something points, not what it stands by.
    static final Set<String> DIRECTIONS =
            set(
                    "up down out upward upwards downward downwards outward outwards inward inwards forward"
                            + " forwards backward backwards away together apart upright indoors outdoors overhead"
                            + " diagonally horizontally vertically sideways nearby distance left right");

    static final Set<String> DIFFUSE =
            set(
                    "water sky skies light sunlight ground air fog surface floor clouds sun lights ocean sea");

    /// Heads of references that a question can't point at.
    static final Set<String> NO_PLACES =
            set(
                    "areas places spots directions direction view ease way angle manner time sides pattern height advantage colors colours setting scene environment"
                            + " weather forefront spotlight sunlight daylight moonlight region world"
                            + " throes character");

    /// Verbs whose object is located by their subject, or it by the object.
    static final Set<String> TRANSITIVE =
            set(
                    "cover surround flank line face support touch overlook border encircle frame overlap cross"
                            + " separate divide fill obscure block skirt occupy span enclose circle hug dot"
                            + " overhang adjoin reflect encompass hide straddle bridge");

    /// Words that no noun phrase begins with.
    static final Set<String> LEADERS =
            set(
                    "of in on at to from with by and or but as for into onto is are was and/or behind near"
                            + " beside between along across around against out off than like so very too just");

    /// Words that are no nouns; a phrase with one as its head was cut short.
    static final Set<String> ADJECTIVES =
            set(
                    "sleek towering nearby practical rough-hewn ordinary tall large small old young wooden"
                            + " vibrant bright dark big huge tiny long short wide narrow thick thin rustic"
                            + " modern colorful beautiful ornate vintage elegant soft smooth rough shiny"
                            + " glossy plain simple empty full heavy delicate rectangular circular round"
                            + " oval square-shaped metallic ceramic sturdy serene cozy lush dense grassy"
                            + " sandy rocky snowy aged weathered worn polished lit dimly-lit spacious grand"
                            + " massive gigantic enormous majestic intricate weary gentle sparkling gleaming"
                            + " well-lit sun-drenched cobblestoned striking unique quaint crisp pristine"
                            + " visible different similar same such very single plush cylindrical clear"
                            + " warm cool cold hot gray-and-white unusual various upright slender whimsical"
                            + " present little standing sitting lying hanging walking running facing leaning"
                            + " wearing holding looking dressed clad gritty grandiose rests ambles floats leans"
                            + " sans-serif diminutive seated located");

    /// Nouns that end in "ly".
    static final Set<String> LY_NOUNS =
            set(
                    "family butterfly fly lily belly jelly ally assembly dolly firefly bully supply holly"
                            + " dragonfly anomaly gully trolly underbelly potbelly waterlily fly-by");

    /// Nouns that end in "s" and are singular.
    static final Set<String> SINGULAR =
            set("debris series lens canvas bus glass grass moss chassis");

    /// Words that no noun phrase holds outside quotes; one that does was cut wrongly.
    static final Set<String> CLAUSAL =
            set(
                    "shows show sits sit wear wears has have had is are was were be been being can could"
                            + " consist consists appear appears contain contains obscures reveals reveal lies"
                            + " seems seem extends extend hangs depicts captures includes include holds reads"
                            + " looks makes make located there because although while when where if then"
                            + " also gives give takes adds creates create stands sticks leads does do did"
                            + " allows lets leans looms meanders glides hovers emits flows stretches"
                            + " perches enhances provides suggests indicates nestles dominates occupies"
                            + " consumes hints merges reclines sprawls hums cast casts casting curl"
                            + " unfolds flutter flutters gleams announces glows rises-up begins ends starts goes comes suggesting making creating giving adding reminiscent");

    /// Heads of "in a ..." phrases that tell a manner.
    static final Set<String> MANNERS =
            set(
                    "grid formation style manner fashion way pattern patterns line row rows arrangement"
                            + " serif sans-serif font fonts typeface lettering script print cursive"
                            + " circle order shape shapes position pose posture sequence series format layout"
                            + " angle design motion mood tone hue hues color colors variety combination array");

    /// Nouns that are no thing in the scene, whatever follows them.
    static final Set<String> VIEWS =
            set(
                    "view shot close-up closeup angle perspective kind type sort way touch sense feeling"
                            + " lot lots medium-shot long-shot wide-shot full-shot atmosphere style example contrast mix manner");

    /// Nouns after "in" that name a state, not a place.
    static final Set<String> STATES =
            set(
                    "shadow shadows focus motion bloom flight view detail profile color colour black white red"
                            + " green blue yellow gray grey brown pink purple orange silver gold tan beige font"
                            + " lettering style front shape order unison play action mid-air midair case way"
                            + " sunlight shade daylight light darkness condition position direction directions"
                            + " formation style pattern style contrast appearance use place line row rows pairs"
                            + " reverse half pieces letters capitals cursive english half-light frame image"
                            + " picture photo photograph shot scene attire uniform suit outfit clothing mood"
                            + " background-colored parallel tandem sync midair silhouette conversation harmony general particular addition");

    static final Set<String> PARTS =
            set(
                    "side sides top bottom front back edge edges corner corners center centre middle end ends"
                            + " base rim surface tip head foot half third quarter part portion section interior"
                            + " inside outside exterior border perimeter left right");

    static final Set<String> SIDE_WORDS =
            set(
                    "left right upper lower top bottom first second third fourth last front back rear far near"
                            + " nearest farthest furthest closest other smaller larger bigger taller shorter"
                            + " middle center central outer inner opposite left-hand right-hand leftmost"
                            + " rightmost");

    static final Set<String> FUNCTION =
            set(
                    "of in on at to from with by and or but as is are was were be been has have had can that"
                            + " which who where while for behind above below under over beside between near into"
                            + " onto inside within through along across around against beneath underneath beyond"
                            + " next atop toward towards off out up down away then there it he she they also"
                            + " stands stand sits sit hangs hang lies lie rests rest faces face appears appear"
                            + " shows show extends extend covers cover surrounds surround like than just directly"
                            + " slightly partially leaning running looking wearing holding when so");

    /// Determiners that refer back to, or presuppose, something known.
    static final Set<String> DEFINITE =
            set("the this that these those its his her their each every both all your my our");

    /// Singular nouns without an article that the start of a sentence capitalises.
    static final Set<String> MASS =
            set(
                    "water grass snow smoke light sunlight foliage greenery vegetation text writing sand dirt"
                            + " gravel salt ice moss ivy graffiti soil mud dust fog steam furniture traffic"
                            + " lettering brush shrubbery rust paint wood metal concrete glass food rice"
                            + " seaweed debris trash garbage hay straw fire fabric sky ground land bark equipment clothing"
                            + " jewelry machinery lighting fencing signage artwork scenery woodwork"
                            + "  flooring tile bedding sunshine cement asphalt plastic leather water space darkness rope tape oil sauce cheese bread meat lettuce fruit chocolate cream hair fur pavement brickwork plumbing wiring piping");

    private static final Map<String, String> IRREGULAR =
            Map.ofEntries(
                    Map.entry("men", "man"),
                    Map.entry("women", "woman"),
                    Map.entry("people", "person"),
                    Map.entry("persons", "person"),
                    Map.entry("children", "child"),
                    Map.entry("feet", "foot"),
                    Map.entry("teeth", "tooth"),
                    Map.entry("leaves", "leaf"),
                    Map.entry("shelves", "shelf"),
                    Map.entry("knives", "knife"),
                    Map.entry("loaves", "loaf"),
                    Map.entry("geese", "goose"),
                    Map.entry("mice", "mouse"),
                    Map.entry("buses", "bus"),
                    Map.entry("glasses", "glass"),
                    Map.entry("bushes", "bush"));

    private English() {}

    /// The words of a text, once each.
    static Set<String> set(String words) {
        return split(words, ' ');
    }

    /// The phrases of a text that `|` parts, once each.
    static Set<String> phrases(String text) {
        return split(text, '|');
    }

    private static Set<String> split(String text, char separator) {
        Set<String> found = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == separator) {
                found.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return Collections.unmodifiableSet(found); // asked for every word: faster than a copy
    }

    /// The singular of a lower-case noun, or the noun itself.
    static String singular(String noun) {
        int n = noun.length();
        if (SINGULAR.contains(noun)) {
            return noun;
        }
        if (n < 3 || noun.charAt(n - 1) != 's' && !IRREGULAR.containsKey(noun)) {
            return noun;
        }
        String irregular = IRREGULAR.get(noun);
        if (irregular != null) {
            return irregular;
        }
        if (noun.endsWith("ss") || noun.endsWith("us") || noun.endsWith("is")) {
            return noun;
        }
        if (noun.endsWith("ies") && n > 4) {
            return noun.substring(0, n - 3) + "y";
        }
        if (noun.endsWith("shes")
                || noun.endsWith("ches")
                || noun.endsWith("xes")
                || noun.endsWith("sses")) {
            return noun.substring(0, n - 2);
        }
        return noun.substring(0, n - 1);
    }

    /// Whether the word counts: "three", "2".
    static boolean isNumber(String word) {
        return NUMBERS.contains(word) || !word.isEmpty() && Character.isDigit(word.charAt(0));
    }
}
