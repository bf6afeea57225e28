package dev.locative.app;

import dev.locative.model.Order;
import dev.locative.model.PullEvent;
import dev.locative.model.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Fetches one after the other, and says on Ctrl-C that nothing is lost: bytes are on the disk as
/// they come.
final class Pulling {
    private Pulling() {}

    static PullSummary run(Shelf shelf, PullRequest request, Consumer<PullEvent> told) {
        List<Order> orders = new ArrayList<>();
        for (String name : request.names()) {
            shelf.catalogue().entry(name).choose(request.parts());
            orders.add(
                    new Order(
                            request.revision() == null ? name : name + "@" + request.revision(),
                            request.parts(),
                            request.out(),
                            request.offline()));
        }
        Thread hook =
                new Thread(
                        () ->
                                told.accept(
                                        new PullEvent.Note(
                                                "interrupted; what came is kept, and the same"
                                                        + " command goes on")),
                        "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return new PullSummary(orders.stream().map(order -> shelf.pull(order, told)).toList());
        } finally {
            release(hook);
        }
    }

    private static void release(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is ending this very moment
        }
    }
}
