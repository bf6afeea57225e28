package dev.locative.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A catalogue and what of it lies on this machine. Several threads and processes may share the
/// folders: one pull at a time writes into each.
public final class Shelf {
    private final Catalogue catalogue;
    private final Places places;
    private final Path folder;
    private final Network network;

    Shelf(Catalogue catalogue, String list, Places places, Network network) {
        this.catalogue = catalogue.with(places.home().resolve(list + ".yaml"), list);
        this.places = places;
        this.network = network;
        folder = places.home().resolve(list);
    }

    /// @param environment of the process; docs/models.md lists the variables that count
    /// @throws IllegalArgumentException when a variable, or the user's own catalogue, is wrong
    public static Shelf models(Map<String, String> environment) {
        return new Shelf(
                Catalogue.models(), "models", Places.of(environment), Network.real(environment));
    }

    /// @param environment of the process; docs/models.md lists the variables that count
    /// @throws IllegalArgumentException when a variable, or the user's own catalogue, is wrong
    public static Shelf datasets(Map<String, String> environment) {
        return new Shelf(
                Catalogue.datasets(),
                "datasets",
                Places.of(environment),
                Network.real(environment));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /// Every part of every entry, in the catalogue's order.
    public List<Status> list() {
        return catalogue.entries().stream()
                .map(this::placed)
                .flatMap(placed ->
                        placed.entry().parts().stream().map(part -> Status.of(placed, part)))
                .toList();
    }

    /// Brings an entry onto the disk, unless it is there.
    ///
    /// @throws UnknownName when there is no such entry or part
    /// @throws IllegalArgumentException when the network is needed but forbidden
    /// @throws UncheckedIOException when a file cannot be had or written; what came is kept
    public Pulled pull(Order order, Consumer<PullEvent> told) {
        Entry entry = catalogue.entry(order.name());
        Placed placed =
                order.out() == null
                        ? placed(entry)
                        : new Placed(entry, order.out().toAbsolutePath(), places);
        boolean offline = order.offline() || places.offline();
        return new Pull(placed, entry.choose(order.parts()), offline, network, told).run();
    }

    /// Compares files on the disk with what they should be.
    ///
    /// @param names none for all that was pulled
    /// @param each told of each file before it is read
    public List<Checked> verify(List<String> names, Consumer<Path> each) {
        List<Checked> checked = new ArrayList<>();
        for (String name : names.isEmpty() ? pulled() : names) {
            Placed placed = placed(catalogue.entry(name));
            for (Entry.Part part : placed.entry().parts()) {
                boolean wanted =
                        placed.entry().parts().size() == 1
                                || Status.of(placed, part).state() != Status.State.NOT_PULLED;
                for (RemoteFile file : wanted ? part.files() : List.<RemoteFile>of()) {
                    each.accept(placed.folder().resolve(file.path()));
                    checked.add(Checked.of(placed, file));
                }
            }
        }
        return checked;
    }

    Placed placed(Entry entry) {
        return new Placed(entry, folder.resolve(Placed.folderName(entry)), places);
    }

    /// Names of entries that a pull wrote into, those of other revisions too.
    private List<String> pulled() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.sorted().map(Shelf::entryOf).filter(catalogue::has).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String entryOf(Path one) {
        Receipts receipts = Receipts.read(one);
        return receipts == null ? one.getFileName().toString() : receipts.entry();
    }
}
