package dev.locative.eval.contestant;

import dev.locative.eval.Answer;
import dev.locative.eval.Contestant;
import dev.locative.eval.Seeds;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.UnansweredException;
import dev.locative.llm.AnswerMass;
import dev.locative.llm.Asker;
import dev.locative.llm.Candidate;
import dev.locative.llm.LlmException;
import dev.locative.llm.Part;
import dev.locative.llm.Question;
import dev.locative.llm.Reply;
import dev.locative.llm.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A vision-language model behind OpenAI-compatible servers.
public final class VisionServer implements Contestant {
    /// As many as OpenAI and vLLM give.
    private static final int CANDIDATES = 20;

    private final String model;
    private final Asker asker;
    private final PromptPictures pictures;
    private final Asking asking;

    /// @param maxTokens the most of a reply
    /// @param temperature 0 for the likeliest reply
    /// @param probabilities whether a question with possible answers is answered by the one to
    ///   which the reply's first token gives the greatest probability; where none of them is among
    ///   its candidates, and where words are wanted, the reply is read
    public record Asking(int maxTokens, double temperature, boolean probabilities) {}

    /// @param asker for a model that is examined: an empty reply is one; closed with this
    public VisionServer(String model, Asker asker, PromptPictures pictures, Asking asking) {
        this.model = model;
        this.asker = asker;
        this.pictures = pictures;
        this.asking = asking;
    }

    @Override
    public String name() {
        return "server:" + model;
    }

    @Override
    public Answer answer(Asked asked) {
        return prepared(asked).get();
    }

    @Override
    public Supplier<Answer> prepared(Asked asked) {
        List<Part> parts = asked.prompt().stream().map(piece -> part(asked, piece)).toList();
        return () -> {
            try {
                return said(asked, parts);
            } catch (LlmException e) {
                throw new UnansweredException(String.valueOf(e.getMessage()), e, e.lasting());
            }
        };
    }

    /// As many as keep every core busy.
    @Override
    public int ahead() {
        return 2 * Runtime.getRuntime().availableProcessors();
    }

    private Part part(Asked asked, Style.Piece piece) {
        return switch (piece) {
            case Style.Piece.Text(String text) -> new Part.Text(text);
            case Style.Piece.Picture(int index) -> pictures.of(asked.item().images().get(index));
        };
    }

    private Answer said(Asked asked, List<Part> parts) {
        List<String> answers = asked.item().task().answers();
        if (asking.probabilities() && !answers.isEmpty()) {
            Optional<AnswerMass> mass = mass(asked.item().task(), first(asked, parts), answers);
            if (mass.isPresent()) {
                return new Answer(
                        mass.get().winner(), false, OptionalDouble.of(mass.get().covered()));
            }
        }
        Reply reply =
                asker.ask(question(asked, parts, asking.maxTokens(), asking.temperature(), 0));
        return new Answer(reply.text(), reply.ending() == Reply.Ending.CUT, OptionalDouble.empty());
    }

    private List<Candidate> first(Asked asked, List<Part> parts) {
        return asker.ask(question(asked, parts, 1, 0, CANDIDATES)).first();
    }

    private static Optional<AnswerMass> mass(
            Task task, List<Candidate> first, List<String> answers) {
        return switch (task) {
            case Task.Choice _ -> AnswerMass.ofLetters(first, answers);
            case Task.YesNo _, Task.TrueFalse _, Task.Open _ -> AnswerMass.ofWords(first, answers);
        };
    }

    private static Question question(
            Asked asked, List<Part> parts, int maxTokens, double temperature, int candidates) {
        int seed = Seeds.of(asked.seed(), "reply " + asked.item().id()).nextInt(Integer.MAX_VALUE);
        return new Question(
                asked.item().id(), parts, Shape.FREE, maxTokens, temperature, seed, candidates);
    }

    @Override
    public String answering() {
        return asking.probabilities() ? "logprob" : "generate";
    }

    @Override
    public SortedMap<String, String> options() {
        return new TreeMap<>(
                Map.of(
                        "max-tokens", String.valueOf(asking.maxTokens()),
                        "temperature", String.valueOf(asking.temperature()),
                        "pixels", pictures.told()));
    }

    @Override
    public void close() {
        asker.close();
    }
}
