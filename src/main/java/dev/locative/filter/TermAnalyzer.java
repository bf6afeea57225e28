package dev.locative.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Turns text into [Terms]: Lucene's English analysis with stop words of our own, since its usual
/// ones hold the place words. Thread-safe; a thread's token stream is reused.
final class TermAnalyzer extends Analyzer {
    private static final Set<String> PRONOUNS =
            Set.of(
                    "it", "its", "they", "them", "their", "he", "him", "his", "she", "her", "this",
                    "these", "those", "another", "other", "one", "each", "both", "itself");

    /// Words that say nothing of what is where: articles, auxiliaries, "located", the words that
    /// ask for a place, and the picture itself.
    private static final CharArraySet STOP =
            new CharArraySet(
                    List.of(
                            ("a an the is are was were be been being am do does did has have had can"
                                            + " could may might will would there here that which who whom"
                                            + " whose what where when how why many much of to with from as and or but"
                                            + " so also if then than some any very slightly directly just i"
                                            + " we you s t located situated positioned placed visible seen"
                                            + " see shown present appears appear appearing position"
                                            + " positions location locations direction directions"
                                            + " orientation orientations image picture photo"
                                            + " photograph side sides approximately about yes")
                                    .split(" ")),
                    false);

    private static final Map<String, String> NUMBERS = new HashMap<>();
    private static final CharArraySet UNSTEMMED = new CharArraySet(80, false);

    static {
        List<String> words =
                List.of(
                        ("zero one two three four five six seven eight nine ten eleven twelve"
                                        + " thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                                        + " twenty")
                                .split(" "));
        for (int i = 2; i < words.size(); i++) {
            NUMBERS.put(words.get(i), Integer.toString(i));
        }
        NUMBERS.put("zero", "0");
        Place.allWords().forEach(UNSTEMMED::add);
        UNSTEMMED.addAll(PRONOUNS);
        UNSTEMMED.addAll(NUMBERS.keySet());
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer source = new StandardTokenizer();
        TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(source));
        TokenStream kept = new StopFilter(lower, STOP);
        return new TokenStreamComponents(
                source, new PorterStemFilter(new SetKeywordMarkerFilter(kept, UNSTEMMED)));
    }

    Terms terms(String text) {
        Builder builder = new Builder(text);
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                builder.add(term.toString(), offset.startOffset(), offset.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't be analysed", e);
        }
        return builder.build();
    }

    private static final class Builder {
        private final String text;
        private int size;
        private String[] term;
        private Place[] place;
        private byte[] flags;
        private int[] start;
        private int[] ends;
        private int[] sentence;
        private int[] sentenceStart = new int[8];
        private int sentences;
        private int end;

        Builder(String text) {
            this.text = text;
            int guess = text.length() / 8 + 4;
            term = new String[guess];
            place = new Place[guess];
            flags = new byte[guess];
            start = new int[guess];
            ends = new int[guess];
            sentence = new int[guess];
        }

        void add(String word, int from, int to) {
            if (Neighbours.silent(text, word, from)) {
                return;
            }
            if (size == term.length) {
                int more = size * 2;
                term = Arrays.copyOf(term, more);
                place = Arrays.copyOf(place, more);
                flags = Arrays.copyOf(flags, more);
                start = Arrays.copyOf(start, more);
                ends = Arrays.copyOf(ends, more);
                sentence = Arrays.copyOf(sentence, more);
            }
            byte flag = 0;
            char gap = boundary(end, from);
            if (gap != '.' && size > 0) {
                flag |= Neighbours.flags(text, end, from, gap == ',');
            }
            end = to;
            if (size == 0 || gap == '.') {
                if (sentences + 1 == sentenceStart.length) {
                    sentenceStart = Arrays.copyOf(sentenceStart, sentences * 2);
                }
                sentenceStart[sentences++] = size;
            } else if (gap == ',') {
                flag |= Terms.CLAUSE;
            }
            String number = NUMBERS.get(word);
            Place found =
                    number == null
                                    && unstemmed(word, from, to)
                                    && !Neighbours.adjective(text, word, from, to)
                            ? Place.of(word)
                            : null;
            if (number != null || Character.isDigit(word.charAt(0))) {
                flag |= Terms.NUMBER;
            } else if (found == null && PRONOUNS.contains(word)) {
                flag |= Terms.PRONOUN;
            }
            term[size] = number == null ? word : number;
            place[size] = found;
            flags[size] = flag;
            start[size] = from;
            ends[size] = to;
            sentence[size] = sentences - 1;
            size++;
        }

        /// `.` where a sentence ends between the offsets, `,` where a clause may, else a space.
        /// What was left out as a stop word lies in between as well.
        private char boundary(int from, int to) {
            char found = ' ';
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '!' || c == '?' || c == ';' || c == '.' && ends(i)) {
                    return '.';
                }
                if (c == ',' || c == ':' || c == '(' || c == ')' || c == '\u2014') {
                    found = ',';
                }
            }
            return found;
        }

        /// "close", not "closed" that became it.
        private boolean unstemmed(String word, int from, int to) {
            int end = from + word.length();
            return text.regionMatches(true, from, word, 0, word.length())
                    && (end == to || !Character.isLetter(text.charAt(end)));
        }

        private boolean ends(int dot) {
            int next = dot + 1;
            return next == text.length() || !Character.isLetterOrDigit(text.charAt(next));
        }

        Terms build() {
            int[] starts = Arrays.copyOf(sentenceStart, sentences + 1);
            starts[sentences] = size;
            return new Terms(size, term, place, flags, start, ends, sentence, starts);
        }
    }
}
