package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.util.List;

/// Prints what the lexical filters cost: microseconds a caption of 113 words with ten pairs, one
/// thread, per filter and all in a row. Every pair is shown to every filter, so the sum is an upper
/// bound of a run, where later filters see fewer pairs.
public final class FilterBenchmark {
    private static final String CAPTION =
            "An outdoor medium shot of a white Chevrolet Tahoe parked on some gravel and dried dirt."
                    + " There is another white vehicle, a truck, that is parked next to it. There are"
                    + " two large rocks on the ground near the front of the truck. To the left of the"
                    + " truck is a wooden fence that is made of long gray planks. A black dog is lying"
                    + " on the grass in front of the fence and looks at the camera. Above the fence"
                    + " hangs a blue sign with white letters that read \"PARKING\". There are green"
                    + " trees and shrubs in the background and the sky is visible between the tree"
                    + " branches and it is blue with a few random clouds.";

    private FilterBenchmark() {}

    public static void main(String[] args) {
        List<QaPair> pairs =
                List.of(
                        Pairs.pair("What is the white Tahoe parked on?", "Some gravel"),
                        Pairs.pair("What is next to the white Tahoe?", "A truck"),
                        Pairs.pair("What is near the front of the truck?", "Two large rocks"),
                        Pairs.pair("Where are the two large rocks?", "On the ground"),
                        Pairs.pair("What is to the left of the truck?", "A wooden fence"),
                        Pairs.pair("What is to the right of the fence?", "The truck"),
                        Pairs.pair("What is lying on the grass?", "A black dog"),
                        Pairs.pair("Is the dog in front of or behind the fence?", "In front of it"),
                        Pairs.pair("Is the blue sign above the fence?", "Yes"),
                        Pairs.pair("What is in the background?", "Green trees and shrubs"));
        Sample sample = Pairs.sample(CAPTION);
        List<Filter> filters = Pairs.all();
        for (Verdict verdict : filters.get(filters.size() - 2).judge(sample, pairs)) {
            System.out.println(verdict);
        }
        double sum = 0;
        for (Filter filter : filters) {
            double micros = measure(filter, sample, pairs);
            sum += micros;
            System.out.printf("%-10s %6.1f us%n", filter.name(), micros);
        }
        System.out.printf("%-10s %6.1f us, %.1f us a pair%n", "all", sum, sum / pairs.size());
    }

    /// The best of ten rounds, in microseconds a call.
    private static double measure(Filter filter, Sample sample, List<QaPair> pairs) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            int calls = 400;
            int verdicts = 0;
            long start = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                verdicts += filter.judge(sample, pairs).size();
            }
            double micros = (System.nanoTime() - start) / 1000.0 / calls;
            if (verdicts != calls * pairs.size()) {
                throw new IllegalStateException("lost verdicts");
            }
            best = Math.min(best, micros);
        }
        return best;
    }
}
