package dev.locative.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many pairs are wrong, by what people say of the sample.
///
/// @param byKind in which way: `wrong_relation`, `wrong_object`, `not_spatial`, and `mixed` where
///   people found an item wrong in different ways; each of all decided items
/// @param byRelation by the pair's first relation, most judged first
/// @param bySource most judged first
public record Rates(Rate overall, List<Rate> byKind, List<Rate> byRelation, List<Rate> bySource) {
    private static final String MIXED = "mixed";

    public Rates {
        byKind = List.copyOf(byKind);
        byRelation = List.copyOf(byRelation);
        bySource = List.copyOf(bySource);
    }

    static Rates of(DrawnSet sample, Judgements judgements) {
        double confidence = sample.settings().confidence();
        Map<String, Double> weights = weights(sample, judgements);
        List<Rate.Counted> all = new ArrayList<>();
        Map<String, List<Rate.Counted>> relations = new TreeMap<>();
        Map<String, List<Rate.Counted>> sources = new TreeMap<>();
        Map<String, List<Rate.Counted>> kinds = new LinkedHashMap<>();
        List<String> ways = new ArrayList<>();
        for (Label label : Label.values()) {
            if (label.isWrong()) {
                ways.add(label.label());
            }
        }
        ways.add(MIXED);
        for (DrawnItem item : sample.items()) {
            List<Label> labels = labels(judgements, item);
            if (labels.isEmpty()) {
                continue;
            }
            Rate.Counted counted =
                    new Rate.Counted(Ruling.of(labels), weights.getOrDefault(item.stratum(), 0.0));
            all.add(counted);
            add(relations, item.pair().firstRelation(), counted);
            add(sources, item.sample().source(), counted);
            String way = way(labels);
            ways.forEach(name -> add(kinds, name, only(counted, name.equals(way))));
        }
        return new Rates(
                Rate.of("overall", all, confidence),
                rates(kinds, confidence),
                mostFirst(rates(relations, confidence)),
                mostFirst(rates(sources, confidence)));
    }

    /// Pairs of the population for each judged item of a stratum.
    private static Map<String, Double> weights(DrawnSet sample, Judgements judgements) {
        Map<String, Integer> judged = new HashMap<>();
        for (DrawnItem item : sample.items()) {
            if (!judgements.of(item.item()).isEmpty()) {
                judged.merge(item.stratum(), 1, Integer::sum);
            }
        }
        Map<String, Double> weights = new HashMap<>();
        for (DrawnSet.Stratum stratum : sample.strata()) {
            int n = judged.getOrDefault(stratum.name(), 0);
            weights.put(stratum.name(), n == 0 ? 0.0 : (double) stratum.population() / n);
        }
        return weights;
    }

    private static List<Label> labels(Judgements judgements, DrawnItem item) {
        return judgements.of(item.item()).values().stream().map(Judgement::label).toList();
    }

    private static String way(List<Label> labels) {
        Label kind = Ruling.kind(labels);
        return kind == null ? MIXED : kind.label();
    }

    /// A wrong item is right to the rates of other ways of being wrong.
    private static Rate.Counted only(Rate.Counted counted, boolean thisWay) {
        return counted.ruling() == Ruling.WRONG && !thisWay
                ? new Rate.Counted(Ruling.RIGHT, counted.weight())
                : counted;
    }

    private static void add(
            Map<String, List<Rate.Counted>> groups, String name, Rate.Counted counted) {
        groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(counted);
    }

    private static List<Rate> rates(Map<String, List<Rate.Counted>> groups, double confidence) {
        List<Rate> rates = new ArrayList<>();
        groups.forEach((name, items) -> rates.add(Rate.of(name, items, confidence)));
        return rates;
    }

    private static List<Rate> mostFirst(List<Rate> rates) {
        return rates.stream()
                .sorted(Comparator.comparingInt(Rate::judged).reversed().thenComparing(Rate::name))
                .toList();
    }
}
