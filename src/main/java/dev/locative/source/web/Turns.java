package dev.locative.source.web;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// How many may ask at once: altogether, and one host. Thread-safe.
final class Turns {
    private final Semaphore all;
    private final int perHost;
    private final Map<String, Line> hosts = new HashMap<>();

    /// One host's, while anybody asks it or waits to.
    private static final class Line {
        private final Semaphore permits;
        private int users;

        Line(int perHost) {
            permits = new Semaphore(perHost, true);
        }
    }

    /// Does something that may be interrupted.
    interface Work<T> {
        T run() throws InterruptedException;
    }

    Turns(int all, int perHost) {
        this.all = new Semaphore(all, true);
        this.perHost = perHost;
    }

    /// Keeps a place at the host, also while waiting before it is asked again: so a host that wants
    /// to be left alone is.
    <T> T at(String host, Work<T> work) throws InterruptedException {
        Line line = join(host);
        try {
            return with(line.permits, work);
        } finally {
            leave(host, line);
        }
    }

    /// Keeps one of all places; asked for only inside of [#at].
    <T> T request(Work<T> work) throws InterruptedException {
        return with(all, work);
    }

    private static <T> T with(Semaphore permits, Work<T> work) throws InterruptedException {
        permits.acquire();
        try {
            return work.run();
        } finally {
            permits.release();
        }
    }

    private synchronized Line join(String host) {
        Line line = hosts.computeIfAbsent(host, _ -> new Line(perHost));
        line.users++;
        return line;
    }

    private synchronized void leave(String host, Line line) {
        if (--line.users == 0) {
            hosts.remove(host);
        }
    }
}
