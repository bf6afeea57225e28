package dev.locative.eval.parse;

/// The published rules for reading yes or no out of a reply. They disagree: of the same 3,000 POPE
/// answers they take between 24 and 70 in a hundred to be right, so a report names the one it used.
public enum YesNoDialect implements YesNoParser {
    /// VLMEvalKit, `vlmeval/dataset/utils/yorn.py`, YOrN_Extraction: punctuation goes as in VQA
    /// scoring, then exactly one of the whole words "yes" and "no" is there. `*` and `:` stay, so
    /// `**Yes**` and "yes:" are unknown.
    VLMEVALKIT,
    /// The benchmark's own `calculation.py` of MME (parse_pred_ans, after its caller made the reply
    /// lower case): "yes", else "no", within the first four characters. White space counts: " yes"
    /// is unknown, "Nothing" is no.
    MME_OFFICIAL,
    /// lmms-eval, `tasks/mme/utils.py`: as MME's own after white space around and all full stops
    /// are gone; a lone "y" or "n" counts.
    LMMS_MME,
    /// The benchmark's own `evaluate.py` of POPE: of the text before the first full stop, without
    /// commas, one of the words (split at single spaces) is "No", "not" or "no"; anything else is
    /// yes, also nothing. Never unknown.
    POPE_OFFICIAL,
    /// lmms-eval, `tasks/pope/utils.py`: the whole reply is "yes" or "no", in any case.
    LMMS_POPE,
    /// lmms-eval, `tasks/hallusion_bench/evaluate_hb.py`, the variant without a judge: yes where
    /// "yes" occurs anywhere, "eyes" included, else no. Never unknown.
    LMMS_HALLUSION;

    @Override
    public YesNo parse(String reply) {
        return switch (this) {
            case VLMEVALKIT -> wholeWords(reply);
            case MME_OFFICIAL -> beginning(PythonText.lower(reply));
            case LMMS_MME -> lmmsMme(reply);
            case POPE_OFFICIAL -> firstSentence(reply);
            case LMMS_POPE -> whole(PythonText.strip(PythonText.lower(reply)));
            case LMMS_HALLUSION -> PythonText.lower(reply).contains("yes") ? YesNo.YES : YesNo.NO;
        };
    }

    private static YesNo wholeWords(String reply) {
        String text =
                VqaPunctuation.strip(
                        PythonText.lower(reply), VqaPunctuation.Periods.AWAY_FROM_DIGITS);
        boolean yes = false;
        boolean no = false;
        for (int start = PythonText.wordFrom(text, 0); start < text.length(); ) {
            int end = PythonText.wordEnd(text, start);
            yes |= end - start == 3 && text.startsWith("yes", start);
            no |= end - start == 2 && text.startsWith("no", start);
            start = PythonText.wordFrom(text, end);
        }
        return yes == no ? YesNo.UNKNOWN : yes ? YesNo.YES : YesNo.NO;
    }

    private static YesNo beginning(String lowered) {
        String prefix = PythonText.first(lowered, 4);
        return prefix.contains("yes")
                ? YesNo.YES
                : prefix.contains("no") ? YesNo.NO : YesNo.UNKNOWN;
    }

    private static YesNo lmmsMme(String reply) {
        String text = PythonText.strip(PythonText.lower(reply)).replace(".", "");
        return switch (text) {
            case "y" -> YesNo.YES;
            case "n" -> YesNo.NO;
            default -> beginning(text);
        };
    }

    private static YesNo firstSentence(String reply) {
        int stop = reply.indexOf('.');
        String text = (stop < 0 ? reply : reply.substring(0, stop)).replace(",", "");
        for (int start = 0; start <= text.length(); ) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            if (isNegation(text, start, end - start)) {
                return YesNo.NO;
            }
            start = end + 1;
        }
        return YesNo.YES;
    }

    private static boolean isNegation(String text, int start, int length) {
        return length == 2 && (text.startsWith("no", start) || text.startsWith("No", start))
                || length == 3 && text.startsWith("not", start);
    }

    private static YesNo whole(String text) {
        return switch (text) {
            case "yes" -> YesNo.YES;
            case "no" -> YesNo.NO;
            default -> YesNo.UNKNOWN;
        };
    }
}
