package dev.locative.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir private Path folder;

    @Test
    void the_second_waits_says_so_once_and_gets_it() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch got = new CountDownLatch(1);
        AtomicInteger told = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        FolderLock first = FolderLock.take(folder, _ -> {}, told::incrementAndGet);
        Thread second =
                Thread.ofVirtual()
                        .start(() -> {
                            try (FolderLock _ =
                                    FolderLock.take(
                                            folder,
                                            _ -> {
                                                looks.incrementAndGet();
                                                Thread.onSpinWait();
                                            },
                                            () -> {
                                                told.incrementAndGet();
                                                waiting.countDown();
                                            })) {
                                got.countDown();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(got.getCount()).isOne();
        first.close();

        assertThat(got.await(20, TimeUnit.SECONDS)).isTrue();
        second.join();
        assertThat(told).hasValue(1);
        assertThat(looks).hasPositiveValue();
    }
}
