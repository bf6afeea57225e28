package dev.locative.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationFileTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the old style, as openai/clip-vit-base-patch32 has it
                """
                {"crop_size": 224, "do_center_crop": true, "do_normalize": true, "do_resize": true,
                 "feature_extractor_type": "CLIPFeatureExtractor", "resample": 3, "size": 224,
                 "image_mean": [0.48145466, 0.4578275, 0.40821073],
                 "image_std": [0.26862954, 0.26130258, 0.27577711]}\
                """,
                """
                {"crop_size": {"height": 224, "width": 224}, "do_convert_rgb": true,
                 "image_processor_type": "CLIPImageProcessor", "resample": 3,
                 "rescale_factor": 0.00392156862745098, "size": {"shortest_edge": 224}}\
                """,
                """
                {"image_processor_type": "CLIPImageProcessorFast", "size": null}\
                """,
                """
                {"image_processor": {"image_processor_type": "CLIPImageProcessor"}}\
                """,
                """
                {"processor_class": "CLIPProcessor"}\
                """,
                // no class: everything has to be there
                """
                {"crop_size": 224, "resample": 3, "size": 224,
                 "image_mean": [0.48145466, 0.4578275, 0.40821073],
                 "image_std": [0.26862954, 0.26130258, 0.27577711]}\
                """
            })
    void every_style_of_the_file_means_clip(String json) {
        assertThat(read(json)).isEqualTo(Preparation.CLIP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"do_normalize": true, "do_rescale": true, "do_resize": true, "resample": 3,
                 "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5],
                 "image_processor_type": "SiglipImageProcessor", "processor_class": "SiglipProcessor",
                 "rescale_factor": 0.00392156862745098, "size": {"height": 224, "width": 224}}\
                """,
                """
                {"image_processor_type": "SiglipImageProcessorFast", "size": 224}\
                """,
                """
                {"image_processor_type": "SiglipImageProcessor"}\
                """
            })
    void every_style_of_the_file_means_siglip(String json) {
        assertThat(read(json)).isEqualTo(Preparation.SIGLIP);
    }

    @Test
    void steps_that_are_switched_off_stay_off() {
        Preparation read =
                read(
                        """
                        {"image_processor_type": "CLIPImageProcessor", "do_normalize": false,
                         "do_center_crop": false, "do_resize": false, "do_rescale": false}\
                        """);

        assertThat(read)
                .isEqualTo(
                        new Preparation(
                                new Resize.None(),
                                new Crop.None(),
                                Resampling.BICUBIC,
                                new Scaling(1, List.of(0f, 0f, 0f), List.of(1f, 1f, 1f))));
    }

    @Test
    void other_sizes_kernels_and_factors_are_taken() {
        Preparation read =
                read(
                        """
                        {"image_processor_type": "CLIPImageProcessor", "size": 336, "resample": 2,
                         "crop_size": {"height": 300, "width": 336}, "rescale_factor": 0.5}\
                        """);

        assertThat(read.resize()).isEqualTo(new Resize.ShortestEdge(336));
        assertThat(read.crop()).isEqualTo(new Crop.Centre(336, 300, Crop.Margin.HUGGING_FACE));
        assertThat(read.resampling()).isEqualTo(Resampling.BILINEAR);
        assertThat(read.scaling().factor()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"size\": 224} | resample",
                "{\"image_processor_type\": \"DPTImageProcessor\"} | image_processor_type: DPT",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"size\": \"big\"} | size",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"size\": 0} | size",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"size\": 2e9} | size",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"size\": {\"longest_edge\": 9}} | size",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"crop_size\": {\"height\": 9}} | crop_size",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"resample\": 4} | resample",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"image_mean\": [1, 2]} | image_mean",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"image_mean\": 0.5} | image_mean",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"image_std\": [1, 0, 1]} | image_std",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"image_std\": [1, \"x\", 1]} | image_std",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"rescale_factor\": []} | rescale_factor",
                "{\"image_processor_type\": \"CLIPImageProcessor\", \"do_resize\": 1} | do_resize",
                "{\"image_processor_type\": \"SiglipImageProcessor\", \"do_center_crop\": true} | crop_size",
                "[] | not a JSON object",
            })
    void what_is_wrong_is_named_with_file_and_key(String json, String named) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("preprocessor_config.json: " + named);
    }

    @Test
    void a_file_that_is_missing_or_no_json_is_named() {
        assertThatThrownBy(() -> Preparation.of(folder.resolve("nowhere.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere.json");
        assertThatThrownBy(() -> read("{"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("preprocessor_config.json");
    }

    private Preparation read(String json) {
        try {
            return Preparation.of(
                    Files.writeString(folder.resolve("preprocessor_config.json"), json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
