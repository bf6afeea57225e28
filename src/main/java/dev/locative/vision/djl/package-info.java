/// Vision models as ONNX files, run by DJL's OnnxRuntime engine.
@NullMarked
package dev.locative.vision.djl;

import org.jspecify.annotations.NullMarked;
