package dev.locative.eval.parse;

/// Reads the answer to "... True or False?" out of a reply, for VSR asked as the SpaRE paper does
/// (Figure 4; the paper says "string matching" and no more).
///
/// The whole words "true" and "false" count, in any case and between any signs (`**True**`,
/// "Answer: false."). One that is denied counts as the other: "not", "never", "cannot" or a word in
/// "n't" before it, with at most words such as "a", "be" or "entirely" between ("it is not true",
/// "that isn't entirely true"), in the same clause. "True or false", the question said again,
/// counts as neither. Only where a reply has no "true" and no "false" do "yes" and "no" count. Both
/// answers, or none, are [YesNo#UNKNOWN]. Other words ("correct", "untrue") say nothing.
public final class TrueFalse implements YesNoParser {
    @Override
    public YesNo parse(String reply) {
        Words truth = count(reply, "true", "false");
        return truth.found() ? truth.answer() : count(reply, "yes", "no").answer();
    }

    private static Words count(String reply, String positive, String negative) {
        var words = new Words(positive, negative);
        int at = 0;
        while (at < reply.length()) {
            int c = reply.codePointAt(at);
            if (!isInWord(c)) {
                words.sign(c);
                at += Character.charCount(c);
                continue;
            }
            int start = at;
            while (at < reply.length() && isInWord(reply.codePointAt(at))) {
                at += Character.charCount(reply.codePointAt(at));
            }
            if (at - start <= Words.LONGEST) {
                words.word(bare(reply.substring(start, at)));
            } else {
                words.word("");
            }
        }
        return words;
    }

    private static boolean isInWord(int c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
    }

    private static String bare(String word) {
        String plain = PythonText.lower(word).replace('’', '\'');
        int from = 0;
        int to = plain.length();
        while (from < to && plain.charAt(from) == '\'') {
            from++;
        }
        while (to > from && plain.charAt(to - 1) == '\'') {
            to--;
        }
        return plain.substring(from, to);
    }

    /// Walks over a reply's words and counts the two answers.
    private static final class Words {
        /// No word that matters is longer, in chars.
        static final int LONGEST = 24;

        private final String positive;
        private final String negative;
        private int yes;
        private int no;
        private boolean denied;

        /// The answer just counted and, after "or", still waiting for its opposite; empty
        /// otherwise.
        private String open = "";

        private boolean afterOr;
        private boolean wasDenied;

        Words(String positive, String negative) {
            this.positive = positive;
            this.negative = negative;
        }

        void sign(int c) {
            if (".,;:!?\n".indexOf(c) >= 0) {
                denied = false;
            }
        }

        void word(String word) {
            if (word.equals(positive) || word.equals(negative)) {
                answer(word);
                return;
            }
            afterOr = !open.isEmpty() && !afterOr && word.equals("or");
            open = afterOr ? open : "";
            denied = isDenial(word) || denied && isBetween(word);
        }

        private void answer(String word) {
            if (afterOr && !word.equals(open)) {
                add(open, wasDenied, -1);
                open = "";
            } else {
                add(word, denied, 1);
                open = word;
                wasDenied = denied;
            }
            afterOr = false;
            denied = false;
        }

        private void add(String word, boolean isDenied, int count) {
            if (word.equals(positive) != isDenied) {
                yes += count;
            } else {
                no += count;
            }
        }

        boolean found() {
            return yes + no > 0;
        }

        YesNo answer() {
            return yes > 0 == no > 0 ? YesNo.UNKNOWN : yes > 0 ? YesNo.YES : YesNo.NO;
        }

        private static boolean isDenial(String word) {
            return switch (word) {
                case "not", "never", "cannot" -> true;
                default -> word.endsWith("n't");
            };
        }

        private static boolean isBetween(String word) {
            return switch (word) {
                case "a", "an", "the", "be", "quite", "really", "entirely", "completely" -> true;
                case "strictly", "necessarily", "actually", "exactly", "fully", "totally" -> true;
                default -> false;
            };
        }
    }
}
