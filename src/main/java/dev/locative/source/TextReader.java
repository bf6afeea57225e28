package dev.locative.source;

import dev.locative.pipeline.Batch;
import java.util.function.Function;

/// A text file, block by block.
record TextReader(TextBlocks blocks, Function<Block, Batch> decoder) implements Reader {
    static TextReader jsonLines(Shard shard, Shape shape) {
        return new TextReader(
                new TextBlocks(shard, TextBlocks::afterLastLine),
                block -> new JsonBatch(shard, shape, block));
    }

    /// The first row of a CSV or TSV file names its columns; each block's batch is told them.
    static TextReader csv(Shard shard, Shape shape, Head head) {
        CsvRows rows = new CsvRows(head.separator());
        return new TextReader(
                new TextBlocks(shard, rows::cut),
                block -> {
                    Block body = block.offset() == head.start() ? rows.withoutFirst(block) : block;
                    return new CsvBatch(shard, shape, rows, head.columns(), body);
                });
    }

    @Override
    public boolean hasNext() {
        return blocks.hasNext();
    }

    @Override
    public Batch next() {
        return decoder.apply(blocks.next());
    }

    @Override
    public void close() {
        blocks.close();
    }
}
