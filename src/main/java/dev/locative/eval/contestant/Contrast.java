package dev.locative.eval.contestant;

import dev.locative.eval.Answer;
import dev.locative.eval.Contestant;
import dev.locative.eval.Item;
import dev.locative.eval.Task;
import dev.locative.vision.Aligner;
import dev.locative.vision.ClipScore;
import dev.locative.vision.ImageException;
import dev.locative.vision.decode.Pictures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A model that puts texts and pictures into one space (CLIP and its kin): of several texts it
/// takes the one nearest to the picture, the first of equals.
///
/// Options that are captions are the texts, as What's Up's own program has it
/// (amitakamath/whatsup_vlms); other options stand behind their question, of which the last words
/// are kept where the model could not read them all. A statement is held against its denial, "The
/// cat is not behind the dog."; whether yes or no cannot be asked so.
public final class Contrast implements Contestant {
    /// The model reads 77 tokens, and the option has to be among them.
    private static final int QUESTION_WORDS = 40;

    private static final long MOST_KEPT = 32L << 20;

    private final Model model;
    private final boolean captions;
    private final Pictures pictures = new Pictures();
    private final ImageReading<float[]> embeddings;

    /// @param name as the user calls it
    /// @param aligner not closed with this
    /// @param ahead questions worked on beside the others, so that the model gets whole batches
    /// @param options what the embeddings depend on besides
    public record Model(String name, Aligner aligner, int ahead, Map<String, String> options) {}

    /// @param captions whether options are captions of the picture, or else answers to the question
    public Contrast(Model model, boolean captions) {
        this.model = model;
        this.captions = captions;
        this.embeddings =
                new ImageReading<>(
                        this::embedding, new Kept<>(embedding -> 4L * embedding.length, MOST_KEPT));
    }

    /// Sees that such a model can answer all of a benchmark.
    ///
    /// @throws IllegalArgumentException otherwise
    public static void require(String benchmark, List<Item> items) {
        for (Item item : items) {
            String complaint =
                    switch (item.task()) {
                        case Task.YesNo _ -> "asks yes or no";
                        case Task.Open _ -> "wants an answer in words";
                        case Task.Choice _, Task.TrueFalse _ ->
                                item.images().size() == 1
                                        ? ""
                                        : "has %d images".formatted(item.images().size());
                    };
            if (!complaint.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s: item '%s' (%s) %s; CLIP can only choose among options, or between a statement and its denial, by one image: What's Up, VSR and the like. Ask a server:MODEL instead"
                                .formatted(benchmark, item.id(), item.place(), complaint));
            }
        }
    }

    @Override
    public String name() {
        return "clip:" + model.name();
    }

    @Override
    public Answer answer(Asked asked) {
        return prepared(asked).get();
    }

    @Override
    public Supplier<Answer> prepared(Asked asked) {
        float[] picture = embeddings.of(asked.item().images().getFirst());
        return () -> Answer.of(nearest(picture, asked.item().task()));
    }

    @Override
    public int ahead() {
        return model.ahead();
    }

    private float[] embedding(byte[] file) throws ImageException {
        return model.aligner().embed(pictures.decode(file, model.aligner()::fit));
    }

    private String nearest(float[] picture, Task task) {
        List<float[]> texts = model.aligner().embed(texts(task));
        int best = 0;
        for (int i = 1; i < texts.size(); i++) {
            if (ClipScore.cosine(picture, texts.get(i))
                    > ClipScore.cosine(picture, texts.get(best))) {
                best = i;
            }
        }
        return task.answers().get(best);
    }

    /// A text for each of the task's answers.
    private List<String> texts(Task task) {
        return switch (task) {
            case Task.Choice choice ->
                    choice.options().values().stream()
                            .map(option ->
                                    captions ? option : ending(choice.question()) + " " + option)
                            .toList();
            case Task.TrueFalse(String statement, boolean _) ->
                    List.of(statement, Negation.of(statement));
            case Task.YesNo _, Task.Open _ ->
                    throw new IllegalStateException("CLIP cannot answer " + task);
        };
    }

    private static String ending(String question) {
        String[] words = question.replaceAll("<image \\d+>", " ").strip().split("\\s+");
        return String.join(
                " ",
                Arrays.copyOfRange(
                        words, Math.max(0, words.length - QUESTION_WORDS), words.length));
    }

    @Override
    public String answering() {
        return "contrastive";
    }

    @Override
    public SortedMap<String, String> options() {
        return new TreeMap<>(model.options());
    }
}
