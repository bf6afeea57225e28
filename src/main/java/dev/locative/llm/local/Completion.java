package dev.locative.llm.local;

import java.util.Arrays;
import java.util.Locale;

/// What llama.cpp's queue is asked for.
///
/// @param most tokens of the reply
/// @param grammar empty for none
/// @param slot which keeps the prompt's beginning, hopefully
record Completion(int[] prompt, int most, double temperature, int seed, String grammar, int slot) {

    String json() {
        return """
        {"prompt":%s,"n_predict":%d,"temperature":%s,"seed":%d,"id_slot":%d,"stream":true,\
        "cache_prompt":true%s}\
        """
                .formatted(
                        Arrays.toString(prompt),
                        most,
                        String.format(Locale.ROOT, "%.4f", temperature),
                        Integer.toUnsignedLong(seed),
                        slot,
                        grammar.isEmpty() ? "" : ",\"grammar\":\"" + escaped(grammar) + "\"");
    }

    /// Grammars are plain letters, line ends, quotes and backslashes.
    private static String escaped(String grammar) {
        return grammar.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
