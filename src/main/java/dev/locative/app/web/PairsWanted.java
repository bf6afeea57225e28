package dev.locative.app.web;

import dev.locative.explore.Dimension;
import dev.locative.explore.Order;
import dev.locative.explore.PairQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which pairs are wanted. Several values of one field are alternatives, fields restrict each
/// other.
///
/// @param q words to look for in questions, answers and captions
/// @param sample the id of the only sample wanted
/// @param sort `relevance`, `ledger`, `score:CHECK` (lowest first) or `-score:CHECK`
/// @param page from 0
public record PairsWanted(
        @RestQuery @DefaultValue("") @Size(max = 10_000) String q,
        @RestQuery @Size(max = 100) List<@Size(max = 200) String> relation,
        @RestQuery @Size(max = 100) List<@Size(max = 200) String> group,
        @RestQuery @Size(max = 100) List<@Size(max = 200) String> frame,
        @RestQuery @Size(max = 100) List<@Size(max = 200) String> source,
        @RestQuery @Size(max = 100) List<@Size(max = 200) String> check,
        @RestQuery @Size(max = 100) List<@Size(max = 200) String> verdict,
        @RestQuery @Size(max = 100) List<@Size(max = 200) String> reason,
        @RestQuery @Nullable @Size(max = 10_000) String sample,
        @RestQuery
                @DefaultValue("relevance")
                @Pattern(
                        regexp = "relevance|ledger|-?score:.{1,200}",
                        message = "is relevance, ledger, score:CHECK or -score:CHECK")
                String sort,
        @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000_000) int page,
        @RestQuery @DefaultValue("20") @Min(0) @Max(PairQuery.MOST) int size) {
    private static final String SCORE = "score:";

    PairQuery query() {
        Map<Dimension, Set<String>> chosen = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            chosen.put(dimension, Set.copyOf(values(dimension)));
        }
        return new PairQuery(q, chosen, sample, order(), (long) page * size, size);
    }

    private List<String> values(Dimension dimension) {
        return switch (dimension) {
            case RELATION -> relation;
            case GROUP -> group;
            case FRAME -> frame;
            case SOURCE -> source;
            case CHECK -> check;
            case VERDICT -> verdict;
            case REASON -> reason;
        };
    }

    private Order order() {
        boolean down = sort.startsWith("-");
        String by = down ? sort.substring(1) : sort;
        if (by.startsWith(SCORE)) {
            return new Order.Score(by.substring(SCORE.length()), down);
        }
        return sort.equals("ledger") || q.isBlank() ? new Order.Ledger() : new Order.Relevance();
    }
}
