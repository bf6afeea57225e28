package dev.locative.statement;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Verbs that state a relation by themselves: "trees surround the house", "a wall covered in ivy".
final class SpatialVerbs {
    /// Relation of `subject verb object`.
    private static final Map<String, String> TRANSITIVE =
            table(
                    """
                    around: surround surrounds surrounding encircle encircles encircling enclose encloses enclosing frame frames framing skirt skirts skirting ring rings encompass encompasses encompassing circle circles circling
                    on: cover covers covering dot dots dotting blanket blankets coat coats coating top tops topping ride rides riding adorn adorns
                    inside_within: fill fills filling occupy occupies occupying
                    next_to_beside_adjacent: flank flanks flanking abut abuts adjoin adjoins
                    movement_along: line lines lining span spans spanning
                    within_boundary: border borders bordering
                    facing: face faces facing overlook overlooks overlooking
                    connected_attached: touch touches touching connect connects connecting join joins joining
                    overlapping_intersecting: overlap overlaps overlapping intersect intersects intersecting block blocks blocking obscure obscures obscuring conceal conceals concealing
                    through: cross crosses crossing pierce pierces piercing traverse traverses traversing
                    below: support supports supporting
                    between: separate separates separating divide divides dividing
                    toward_towards: approach approaches approaching
                    """);

    /// Relation of `subject participle by|with|in object`, and whether the object is the located
    /// thing.
    private static final Map<String, Passive> PASSIVE = new HashMap<>();

    /// @param swap whether the object is on or in the subject: "a wall covered in ivy"
    record Passive(String relation, boolean swap) {}

    static {
        passive(
                "around",
                false,
                "surrounded by",
                "encircled by",
                "enclosed by",
                "framed by",
                "framed in",
                "enveloped by",
                "surrounded with",
                "enclosed in",
                "wrapped in",
                "ringed by",
                "encased in",
                "surrounded on");
        passive(
                "on",
                true,
                "covered in",
                "covered by",
                "covered with",
                "topped with",
                "topped by",
                "dotted with",
                "dotted by",
                "blanketed in",
                "blanketed with",
                "coated in",
                "coated with",
                "set with",
                "splotched with",
                "sprinkled with",
                "carpeted with",
                "decorated with",
                "laden with",
                "strewn with",
                "littered with",
                "draped with");
        passive(
                "inside_within",
                true,
                "filled with",
                "filled by",
                "stuffed with",
                "packed with",
                "loaded with");
        passive("movement_along", true, "lined with", "lined by");
        passive("next_to_beside_adjacent", false, "flanked by", "bracketed by");
        passive(
                "within_boundary",
                false,
                "bordered by",
                "edged by",
                "edged with",
                "bordered with",
                "bound by",
                "sectioned off by",
                "trimmed with");
        passive(
                "overlapping_intersecting",
                false,
                "obscured by",
                "blocked by",
                "hidden by",
                "concealed by",
                "covered partially by",
                "overlapped by",
                "intersected by",
                "crossed by");
        passive(
                "part_of",
                false,
                "made up of",
                "composed of",
                "comprised of",
                "consists of",
                "consisting of",
                "consist of");
        passive("between", false, "separated by", "divided by");
        passive("on", false, "supported by", "held up by", "propped up by");
    }

    private SpatialVerbs() {}

    private static void passive(String relation, boolean swap, String... phrases) {
        for (String phrase : phrases) {
            PASSIVE.put(phrase, new Passive(relation, swap));
        }
    }

    private static Map<String, String> table(String text) {
        Map<String, String> map = new HashMap<>();
        for (String line : text.split("\n")) {
            int colon = line.indexOf(':');
            for (String verb : line.substring(colon + 1).strip().split(" ")) {
                map.put(verb, line.substring(0, colon));
            }
        }
        return map;
    }

    static @Nullable String transitive(String verb) {
        return switch (verb) {
            case "takes up", "take up", "taking up", "fills up", "fill up", "filling up" ->
                    "inside_within";
            case "makes up", "make up", "making up" -> "part_of";
            default -> TRANSITIVE.get(verb);
        };
    }

    static @Nullable Passive passive(String participle, String preposition) {
        return PASSIVE.get(participle + " " + preposition);
    }

    /// The relation that a verb gives to its preposition: "attached to", "hang from", "looking at".
    static @Nullable String governed(String verb, String particle, String preposition) {
        String all = verb + " " + preposition;
        return switch (all) {
            case "attached to",
                    "stuck to",
                    "connected to",
                    "fixed to",
                    "tied to",
                    "affixed to",
                    "mounted to",
                    "linked to",
                    "joined to",
                    "fastened to",
                    "strapped to",
                    "hooked to",
                    "glued to",
                    "bolted to",
                    "secured to",
                    "chained to",
                    "taped to",
                    "anchored to",
                    "adhered to",
                    "pinned to",
                    "clipped to",
                    "nailed to",
                    "attached with",
                    "connected with",
                    "hangs from",
                    "hang from",
                    "hanging from",
                    "hung from",
                    "suspended from",
                    "dangling from",
                    "dangles from",
                    "dangle from",
                    "attached on",
                    "attached at",
                    "connects to",
                    "connect to",
                    "connecting to",
                    "attaches to",
                    "attach to" ->
                    "connected_attached";
            case "embedded into",
                    "embedded in",
                    "inserted into",
                    "tucked into",
                    "set into",
                    "built into" ->
                    "inside_within";
            case "looking at",
                    "looks at",
                    "look at",
                    "looking to",
                    "looks to",
                    "look to",
                    "turned to",
                    "orientated to",
                    "oriented to",
                    "oriented toward",
                    "facing to",
                    "facing toward",
                    "facing towards",
                    "faces toward",
                    "faces towards",
                    "face toward",
                    "face towards",
                    "turned toward",
                    "turned towards",
                    "looking toward",
                    "looking towards",
                    "gazing at",
                    "staring at",
                    "gazing toward",
                    "facing at",
                    "pointing at",
                    "pointed at",
                    "aimed at",
                    "pointing to",
                    "pointed to",
                    "looking into",
                    "gazes at",
                    "angled to",
                    "facing in",
                    "pointed toward",
                    "pointed towards",
                    "directed toward",
                    "directed towards" ->
                    "facing";
            case "tilted to", "leaning to", "tilting to", "tilted toward", "leans to" -> "other";
            case "aligned with" -> "parallel_to";
            case "leading to",
                    "leads to",
                    "lead to",
                    "extends to",
                    "extend to",
                    "extending to",
                    "leading into",
                    "running to",
                    "moving to",
                    "going to" ->
                    "toward_towards";
            case "leaning on", "leans on", "lean on", "resting on" -> "on";
            case "protruding from",
                    "sticking from",
                    "emerging from",
                    "growing from",
                    "protrudes from",
                    "emerges from",
                    "protrude from",
                    "rising from",
                    "rises from",
                    "jutting from",
                    "poking from",
                    "extending from",
                    "extends from",
                    "extend from" ->
                    particle.equals("up") || verb.startsWith("ris") ? "above" : "outside";
            default -> null;
        };
    }
}
