package dev.locative.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// LLaMA-Factory's `dataset_info.json`: one data set, `locative`.
enum DatasetInfo {
    MESSAGES("messages"),
    SHAREGPT("conversations");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String column;

    DatasetInfo(String column) {
        this.column = column;
    }

    /// @param files one file, or the files of the folder `train`
    void write(List<String> files, Path dir) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode set = root.putObject("locative");
        set.put("file_name", files.size() == 1 ? files.getFirst() : "train");
        set.put("formatting", "sharegpt");
        set.putObject("columns").put("messages", column).put("images", "images");
        if (this == MESSAGES) {
            set.putObject("tags")
                    .put("role_tag", "role")
                    .put("content_tag", "content")
                    .put("user_tag", "user")
                    .put("assistant_tag", "assistant")
                    .put("system_tag", "system");
        }
        try {
            Files.writeString(
                    dir.resolve("dataset_info.json"), JSON.writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write dataset_info.json in " + dir, e);
        }
    }
}
