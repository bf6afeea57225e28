package dev.locative.statement;

import java.util.Set;

/// Whether a noun takes a plural verb, by its form.
final class Plurals {
    private static final Set<String> IRREGULAR =
            Lexicon.words(
                    "people men women children feet teeth geese mice sheep cattle police fish fruit leaves knives shelves wolves calves halves hooves scarves loaves women's cacti");
    private static final Set<String> SINGULAR_S =
            Lexicon.words(
                    "glass grass bus dress cross moss mass class chess canvas lens cactus gas iris brass mattress"
                            + " compass harness bass walrus hibiscus octopus platypus circus campus status abyss"
                            + " asparagus citrus fortress princess actress waitress boss pass loss address process"
                            + " surface's series species tennis texas paris mass christmas us plus fungus lotus"
                            + " crocus papyrus eucalyptus terminus apparatus access business darkness mess press");

    private Plurals() {}

    /// Whether "a couple of trees" and its like count as many.
    static boolean several(String noun) {
        return noun.equals("couple")
                || noun.equals("number")
                || noun.equals("lot")
                || noun.equals("handful")
                || noun.equals("dozen")
                || noun.equals("variety")
                || noun.equals("majority");
    }

    static boolean plural(String noun) {
        String n = noun.toLowerCase(java.util.Locale.ROOT);
        if (IRREGULAR.contains(n)) {
            return !n.equals("fish") && !n.equals("fruit");
        }
        return n.length() > 2
                && n.endsWith("s")
                && !n.endsWith("ss")
                && !n.endsWith("is")
                && !n.endsWith("'s")
                && !SINGULAR_S.contains(n);
    }
}
