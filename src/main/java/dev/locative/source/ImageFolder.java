package dev.locative.source;

import dev.locative.data.Sample;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Folders of pictures, a sample each, without captions. An image is named so that an `ImageStore`
/// with the folders as roots finds it: by its path below the folder, or, where several folders are
/// read, by its absolute path. Ids are the paths below the folder, behind the folder's name where
/// there are several.
public final class ImageFolder implements Source {
    public static final String KIND = "images";

    private static final int BATCH = 64;

    private final List<PictureWalk.Start> starts;
    private long bytes = -1;

    private ImageFolder(List<PictureWalk.Start> starts) {
        this.starts = List.copyOf(starts);
    }

    /// The pictures that a request names; null when it is about captions.
    ///
    /// @throws java.io.UncheckedIOException when a named file is missing or unreadable
    /// @throws IllegalArgumentException when pictures are asked for and there are none, or files of
    ///   captions stand beside them
    static @Nullable ImageFolder of(DumpRequest request) {
        boolean asked = KIND.equals(request.kind());
        if (request.kind() != null && !asked) {
            return null;
        }
        List<Path> others =
                request.files().stream().filter(path -> !pictures(path, asked)).toList();
        if (others.size() == request.files().size() && !asked) {
            return null;
        }
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(
                    asked
                            ? others.getFirst() + ": --source images finds " + none()
                            : others.getFirst()
                                    + " holds captions, and pictures are named beside it: read"
                                    + " them one after the other");
        }
        if (!request.fields().isEmpty()) {
            throw new IllegalArgumentException(
                    "--field is for --source jsonl and table; pictures have no fields: leave it"
                            + " out");
        }
        return new ImageFolder(starts(request.files()));
    }

    /// What the user should know of the choice.
    List<String> said(DumpRequest request) {
        return request.kind() == null
                ? List.of("source images, recognised by pictures in " + request.files().getFirst())
                : List.of();
    }

    /// For a message about files of captions: that there are pictures beside them, if so.
    static String hint(List<Path> named) {
        return named.stream().anyMatch(path -> Files.isDirectory(path) && pictures(path, true))
                ? "; or --source images takes the pictures beside it"
                : "";
    }

    /// What was looked for in vain, to go on with a message.
    static String none() {
        return "no picture (%s) in it or in the folders below it; hidden ones are passed over"
                .formatted(PictureWalk.EXTENSIONS);
    }

    private static boolean pictures(Path path, boolean asked) {
        if (!Files.isDirectory(path)) {
            return PictureWalk.isPicture(String.valueOf(Shards.file(path).getFileName()));
        }
        return (asked || Shards.found(path).isEmpty())
                && new PictureWalk(List.of(new PictureWalk.Start(path, null, "", ""))).hasNext();
    }

    private static List<PictureWalk.Start> starts(List<Path> named) {
        List<Path> folders =
                named.stream().map(ImageFolder::folder).map(ImageFolder::whole).distinct().toList();
        Set<String> names = new HashSet<>();
        folders.forEach(folder -> names.add(slashed(folder.getFileName())));
        boolean told = names.size() == folders.size(); // a folder is told by its name
        List<PictureWalk.Start> starts = new ArrayList<>();
        for (Path path : named) {
            Path folder = folder(path);
            Path whole = whole(folder);
            boolean several = folders.size() > 1;
            starts.add(
                    new PictureWalk.Start(
                            folder,
                            Files.isDirectory(path) ? null : String.valueOf(path.getFileName()),
                            several ? slashed(told ? whole.getFileName() : whole) + "/" : "",
                            several ? slashed(whole) + "/" : ""));
        }
        return starts;
    }

    private static Path folder(Path named) {
        Path parent = named.getParent();
        return Files.isDirectory(named) ? named : parent == null ? Path.of("") : parent;
    }

    private static Path whole(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    /// A root has no name.
    private static String slashed(@Nullable Path path) {
        return path == null ? "" : path.toString().replace('\\', '/').replaceFirst("/+$", "");
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Stream<Batch> open() {
        var batches = new Batches(new PictureWalk(starts));
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED), false);
    }

    /// Looks at every file when first asked.
    @Override
    public synchronized long bytes() {
        if (bytes < 0) {
            long sum = 0;
            for (var walk = new PictureWalk(starts); walk.hasNext(); ) {
                sum += walk.next().bytes();
            }
            bytes = sum;
        }
        return bytes;
    }

    private record Pictures(List<Entry> entries, long bytes) implements Batch {}

    private record Batches(PictureWalk walk) implements Iterator<Batch> {
        @Override
        public boolean hasNext() {
            return walk.hasNext();
        }

        @Override
        public Batch next() {
            List<Entry> entries = new ArrayList<>(BATCH);
            long bytes = 0;
            do {
                PictureWalk.Found found = walk.next();
                entries.add(found.entry());
                bytes += found.bytes();
            } while (entries.size() < BATCH && walk.hasNext());
            return new Pictures(entries, bytes);
        }
    }

    /// The sample of a picture.
    ///
    /// @param path below the folder, with slashes
    static Sample sample(PictureWalk.Start start, String path) {
        // what looks like a drive or a URL is a path here
        String image = start.root().isEmpty() && path.contains(":") ? "./" + path : path;
        return new Sample(start.label() + path, start.root() + image, null, KIND);
    }
}
