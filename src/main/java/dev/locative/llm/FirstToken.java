package dev.locative.llm;

import dev.langchain4j.model.openai.LogProb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which of a reply's tokens the answer begins with. Blanks, control tokens and thoughts that the
/// server keeps out of the text may come before it.
final class FirstToken {
    private static final Pattern CONTROL = Pattern.compile("<\\|[^|]*\\|>|</?s>|<bos>|<eos>");

    private FirstToken() {}

    /// The candidates for that token, itself among them, likeliest first. Of a reply of blanks
    /// only, those for its first token: an answer may stand among them.
    ///
    /// @param tokens of the whole reply, in order
    /// @param text the reply's
    /// @return empty when the server says nothing about any token
    static List<Candidate> of(List<LogProb> tokens, String text) {
        List<LogProb> seen = tokens.stream().filter(token -> token.token() != null).toList();
        String answer = text.strip();
        Optional<LogProb> visible = seen.stream().filter(FirstToken::visible).findFirst();
        return seen.stream()
                .filter(FirstToken::visible)
                .filter(token -> begins(answer, token.token().strip()))
                .findFirst()
                .or(() -> visible)
                .or(() -> seen.stream().findFirst())
                .map(FirstToken::candidates)
                .orElse(List.of());
    }

    private static boolean visible(LogProb token) {
        String text = token.token().strip();
        return !text.isEmpty() && !CONTROL.matcher(text).matches();
    }

    /// A token may be longer than the text, where a stop word cut it.
    private static boolean begins(String answer, String token) {
        return !answer.isEmpty() && (answer.startsWith(token) || token.startsWith(answer));
    }

    private static List<Candidate> candidates(LogProb token) {
        List<Candidate> all = new ArrayList<>();
        if (token.topLogprobs() != null) {
            token.topLogprobs().forEach(top -> add(all, top));
        }
        if (all.stream().noneMatch(one -> one.token().equals(token.token()))) {
            add(all, token);
        }
        all.sort(Comparator.comparingDouble(Candidate::logprob).reversed());
        return all;
    }

    /// Servers write a probability of 0 as null.
    private static void add(List<Candidate> all, LogProb token) {
        if (token.token() != null && token.logprob() != null && !token.logprob().isNaN()) {
            all.add(new Candidate(token.token(), token.logprob()));
        }
    }
}
