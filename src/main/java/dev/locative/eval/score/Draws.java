package dev.locative.eval.score;

import java.util.random.RandomGenerator;

/// Draws with replacement from things of several kinds, as many as there are: how often each kind
/// comes is all that is told. What falls to the first half of the kinds is binomial, and so it is
/// within each half; 64 things are drawn at once, bit by bit of their random numbers, until each is
/// on one side of the chance.
final class Draws {
    private static final int BITS = 62;

    /// How many things there are of all kinds before each.
    private final int[] before;

    /// @param sizes how many things of each kind, at least one
    Draws(int[] sizes) {
        before = new int[sizes.length + 1];
        for (int kind = 0; kind < sizes.length; kind++) {
            before[kind + 1] = before[kind] + sizes[kind];
        }
    }

    /// How often each kind comes.
    int[] times(RandomGenerator random) {
        int[] times = new int[before.length - 1];
        share(before[times.length], 0, times.length, times, random);
        return times;
    }

    private void share(int draws, int from, int to, int[] times, RandomGenerator random) {
        if (draws == 0 || to - from == 1) {
            times[from] = draws;
            return;
        }
        int middle = (from + to) >>> 1;
        double chance = (double) (before[middle] - before[from]) / (before[to] - before[from]);
        int first = below((long) (chance * (1L << BITS)), draws, random);
        share(first, from, middle, times, random);
        share(draws - first, middle, to, times, random);
    }

    /// How many of so many random numbers of [#BITS] bits are less than this one.
    private static int below(long chance, int draws, RandomGenerator random) {
        int count = 0;
        for (int left = draws; left > 0; left -= Long.SIZE) {
            long open = left >= Long.SIZE ? -1 : (1L << left) - 1; // those equal so far
            for (int bit = BITS - 1; bit >= 0 && open != 0; bit--) {
                long drawn = random.nextLong();
                if ((chance >>> bit & 1) == 1) {
                    count += Long.bitCount(open & ~drawn);
                    open &= drawn;
                } else {
                    open &= ~drawn;
                }
            }
        }
        return count;
    }
}
