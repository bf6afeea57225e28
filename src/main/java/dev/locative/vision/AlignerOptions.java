package dev.locative.vision;

import java.nio.file.Path;
import java.util.OptionalDouble;

/// Which model aligns texts and pictures, and how it is run.
///
/// @param model a folder with ONNX files, tokenizer.json and preprocessor_config.json, or a
///   combined ONNX file beside these
/// @param device `cpu`, `cuda` or `cuda:N`
/// @param sessions how often the model is loaded
/// @param threads of the processor, each session's
/// @param batch the most texts or pictures computed together
/// @param cleaning what is done to a text before the tokenizer
/// @param scale the logit scale, where the files do not tell
public record AlignerOptions(
        Path model,
        String device,
        int sessions,
        int threads,
        int batch,
        TextCleaning cleaning,
        OptionalDouble scale) {
    public AlignerOptions {
        if (!device.matches("cpu|cuda(:\\d+)?")) {
            throw new IllegalArgumentException(
                    "--clip-device " + device + ": there is cpu, cuda, cuda:1 and so on");
        }
        if (sessions < 1 || threads < 1 || batch < 1) {
            throw new IllegalArgumentException(
                    "--clip-sessions, --clip-threads and --clip-batch must be at least 1");
        }
    }
}
