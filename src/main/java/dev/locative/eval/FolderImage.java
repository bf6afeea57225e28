package dev.locative.eval;

import dev.locative.eval.table.ImageFinder;
import dev.locative.eval.table.ItemImage;
import java.util.Arrays;
import java.util.List;

/// An image that must lie in certain folders: its plain name comes again in other folders of the
/// benchmark (`0001.png`), and one of those must not stand in for it. Looked for when it is first
/// asked about.
///
/// @param folders the outer ones first; others may be between them
record FolderImage(List<String> folders, String file, ImageFinder finder) implements ItemImage {
    @Override
    public String name() {
        return String.join("/", folders) + "/" + file;
    }

    @Override
    public boolean present() {
        return find().present();
    }

    @Override
    public byte[] bytes() {
        return find().bytes();
    }

    private ItemImage find() {
        ItemImage found = finder.find(name());
        return !found.present() || lies(found.name())
                ? found
                : ItemImage.missing(
                        name(),
                        "the image %s is not there, only %s; name the folder or zip of the images by --images"
                                .formatted(name(), found.name()));
    }

    private boolean lies(String place) {
        String path = place.replace('\\', '/').replace(".zip, ", "/");
        List<String> own = Arrays.asList(path.split("/"));
        int from = 0;
        for (String folder : folders) {
            int at = own.subList(from, own.size() - 1).indexOf(folder);
            if (at < 0) {
                return false;
            }
            from += at + 1;
        }
        return true;
    }
}
