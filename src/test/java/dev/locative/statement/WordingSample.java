package dev.locative.statement;

import dev.locative.data.QaPair;
import java.io.PrintStream;

/// Prints the pairs that the marked captions give, to be read by a person.
final class WordingSample {
    private WordingSample() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        int pairs = 0;
        for (Marked marked : Marked.all()) {
            out.println("=== " + marked.sample().source() + " " + marked.sample().id());
            out.println(marked.sample().caption());
            for (QaPair pair : new Wording(1).word(marked.sample(), marked.statements())) {
                out.println(
                        "  Q "
                                + pair.question()
                                + "  A "
                                + pair.answer()
                                + "  "
                                + pair.frame().label()
                                + pair.relations());
                pairs++;
            }
        }
        out.println(pairs + " pairs");
    }
}
