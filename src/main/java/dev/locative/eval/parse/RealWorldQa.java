package dev.locative.eval.parse;

/// lmms-eval's rule for RealWorldQA (`tasks/realworldqa/utils.py`): a golden letter A to D is
/// compared with the letter read out of the reply, any other golden answer with the whole reply.
public final class RealWorldQa {
    private RealWorldQa() {}

    /// Whether the golden answer is one of the letters A to D, in either case.
    public static boolean wantsLetter(String gold) {
        return switch (PythonText.strip(gold)) {
            case "A", "B", "C", "D", "a", "b", "c", "d" -> true;
            default -> false;
        };
    }

    /// Whether a reply, in any case, without white space around it and then without full stops at
    /// its end, is the golden word. So "zero" misses "0" and "yes ." misses "Yes".
    public static boolean isSameWord(String gold, String reply) {
        String said = PythonText.strip(PythonText.lower(reply));
        int end = said.length();
        while (end > 0 && said.charAt(end - 1) == '.') {
            end--;
        }
        return said.substring(0, end).equals(PythonText.lower(PythonText.strip(gold)));
    }
}
