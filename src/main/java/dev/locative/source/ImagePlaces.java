package dev.locative.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a dataset's image may lie below a folder that a user unpacked it into: as the source names
/// it first, then as the dataset's archives and common tools unpack it. A dataset is recognised by
/// how it names its files.
final class ImagePlaces {
    /// @param name of the whole path; its groups are what the places take from it
    /// @param places in the order in which they are tried
    private record Rule(Pattern name, List<String> places) {
        Rule(String name, String... places) {
            this(Pattern.compile(name), List.of(places));
        }

        Stream<String> places(String image) {
            Matcher matcher = name.matcher(image);
            return matcher.matches()
                    ? places.stream().map(place -> matcher.replaceFirst(place))
                    : Stream.of();
        }
    }

    private static final List<Rule> RULES =
            List.of(
                    // anything
                    new Rule("(?s)(.*)", "$1", "images/$1"),
                    // DOCCI, and whatever else is said to lie in images/
                    new Rule("images/(.+)", "$1"),
                    new Rule(
                            "(?:images/)?((?:train|test|qual_dev|qual_test)_\\d{5}\\.jpg)",
                            "images/$1", "docci_images/images/$1"),
                    // COCO 2017, and the same images as COCO 2014 names them
                    new Rule(
                            "((?:train|val|test)2017)/(\\d{12}\\.jpg)",
                            "images/$1/$2",
                            "coco/$1/$2",
                            "coco/images/$1/$2",
                            "$2",
                            "images/$2"),
                    new Rule(
                            "(?:.*/)?(\\d{12}\\.jpg)",
                            "val2017/$1",
                            "train2017/$1",
                            "images/val2017/$1",
                            "images/train2017/$1",
                            "train2014/COCO_train2014_$1",
                            "val2014/COCO_val2014_$1",
                            "images/train2014/COCO_train2014_$1",
                            "images/val2014/COCO_val2014_$1"),
                    // Open Images: by split, by the sixteen archives of the training set, FiftyOne
                    new Rule(
                            "(train|validation|test)/(([0-9a-f])[0-9a-f]{15}\\.jpg)",
                            "images/$1/$2",
                            "$1_$3/$2",
                            "$1/$1_$3/$2",
                            "$1/data/$2",
                            "open_images/$1/$2",
                            "$2",
                            "images/$2"),
                    // Flickr30k
                    new Rule(
                            "(\\d{4,11}\\.jpg)",
                            "flickr30k-images/$1",
                            "flickr30k_images/$1",
                            "flickr30k_images/flickr30k_images/$1",
                            "Images/$1"),
                    // ADE20k, as the scene parsing benchmark packs it
                    new Rule(
                            "(ADE_train_\\d{8}\\.jpg)",
                            "images/training/$1",
                            "training/$1",
                            "ADEChallengeData2016/images/training/$1"),
                    new Rule(
                            "(ADE_val_\\d{8}\\.jpg)",
                            "images/validation/$1",
                            "validation/$1",
                            "ADEChallengeData2016/images/validation/$1"),
                    new Rule(
                            "(ADE_test_\\d{8}\\.jpg)",
                            "images/testing/$1", "testing/$1", "release_test/testing/$1"));

    private ImagePlaces() {}

    /// @param image a relative path with slashes, without "." and ".."
    /// @return relative paths to try, the image's own first, none twice
    static Set<String> of(String image) {
        Set<String> places = new LinkedHashSet<>();
        RULES.forEach(rule -> rule.places(image).forEach(places::add));
        return places;
    }
}
