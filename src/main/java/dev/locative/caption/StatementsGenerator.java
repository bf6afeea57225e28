package dev.locative.caption;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.locative.data.Meter;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Statement;
import dev.locative.data.Usage;
import dev.locative.llm.Question;
import dev.locative.llm.Salvage;
import dev.locative.llm.Salvaged;
import dev.locative.llm.Shape;
import dev.locative.pipeline.Generator;
import dev.locative.statement.Checked;
import dev.locative.statement.ClaimReader;
import dev.locative.statement.Claimed;
import dev.locative.statement.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Lets a language model list what the caption states, checks each claim against the caption, and
/// words what holds as the pattern generator does. The model's invention ends at the check: no word
/// of a question or answer is its own. As thread-safe as its model.
public final class StatementsGenerator implements Generator {
    private final Asking asking;
    private final Function<String, List<Statement>> reader;
    private final boolean joined;
    private final Wording wording;
    private final ClaimReader claims = new ClaimReader();

    /// @param reader what the grammar finds in a caption
    /// @param joined whether the grammar's statements are worded, too, and not only the model's
    public StatementsGenerator(
            Asking asking,
            Function<String, List<Statement>> reader,
            boolean joined,
            Wording wording) {
        this.asking = asking;
        this.reader = reader;
        this.joined = joined;
        this.wording = wording;
    }

    @Override
    public String name() {
        return asking.name();
    }

    @Override
    public List<QaPair> generate(Sample sample) {
        String caption = sample.caption();
        if (caption == null) {
            return List.of();
        }
        Question question = asking.about(sample.id(), caption, Shape.STATEMENTS);
        Salvaged found =
                Salvage.objects(
                        asking.asker().ask(question).text(),
                        List.of("thing", "relation", "reference", "quote"),
                        Set.of("reference"));
        List<Statement> read = reader.apply(caption);
        TreeMap<String, Long> lost = new TreeMap<>(found.lost());
        List<Statement> statements = new ArrayList<>(joined ? read : List.of());
        for (Checked checked :
                claims.check(
                        caption,
                        read,
                        found.items().stream().map(StatementsGenerator::claim).toList())) {
            switch (checked) {
                case Checked.Stated(List<Statement> stated) ->
                        stated.forEach(one -> add(statements, one));
                case Checked.Unstated(String reason) -> lost.merge(reason, 1L, Long::sum);
            }
        }
        if (!lost.isEmpty()) {
            Meter.add(Usage.lost(lost));
        }
        statements.sort((a, b) -> Integer.compare(a.sentence().start(), b.sentence().start()));
        return wording.word(sample, statements);
    }

    private static Claimed claim(ObjectNode item) {
        return new Claimed(
                item.get("thing").textValue(),
                item.get("relation").textValue(),
                item.get("reference").textValue(),
                item.get("quote").textValue());
    }

    private static void add(List<Statement> statements, Statement one) {
        if (statements.stream().noneMatch(other -> alike(other, one))) {
            statements.add(one);
        }
    }

    private static boolean alike(Statement one, Statement other) {
        boolean place =
                one.reference() == null
                        ? other.reference() == null
                        : other.reference() != null
                                && one.reference().span().overlaps(other.reference().span());
        return place
                && one.thing().span().overlaps(other.thing().span())
                && one.relation().equals(other.relation());
    }
}
