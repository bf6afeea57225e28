package dev.locative.source;

import dev.locative.pipeline.Batch;
import java.util.Iterator;

/// One shard being read.
interface Reader extends Iterator<Batch>, AutoCloseable {
    @Override
    void close();
}
