package dev.locative.vision.djl;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.djl.onnxruntime.engine.OrtSymbolBlock;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// One ONNX file, loaded. Several threads may run it at once.
final class OnnxSession implements AutoCloseable {
    /// What goes in or comes out.
    ///
    /// @param data a direct buffer of longs or floats for an input
    record Tensor(Buffer data, long... shape) {}

    private static final Set<OnnxJavaType> TAKEN =
            Set.of(OnnxJavaType.FLOAT, OnnxJavaType.INT64, OnnxJavaType.INT32);

    private final Path file;
    private final OrtNDManager root;
    private final OrtSymbolBlock block;
    private final Map<String, long[]> inputs = new LinkedHashMap<>();
    private final Map<String, OnnxJavaType> types = new HashMap<>();

    /// @param device `cpu`, `cuda` or `cuda:N`
    /// @throws IllegalArgumentException when it is no ONNX file that the runtime reads, or the
    ///   device is not there
    OnnxSession(Path file, String device, int threads) {
        this.file = file;
        root = (OrtNDManager) OnnxRuntime.engine().newBaseManager(Device.cpu());
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // waiting threads would burn the cores that decode pictures and read captions
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            if (!device.equals("cpu")) {
                options.addCUDA(device.equals("cuda") ? 0 : Integer.parseInt(device.substring(5)));
            }
            OrtSession session =
                    OrtEnvironment.getEnvironment().createSession(file.toString(), options);
            block = new OrtSymbolBlock(session, root);
            for (NodeInfo input : session.getInputInfo().values()) {
                inputs.put(input.getName(), shape(input));
                types.put(input.getName(), type(input));
            }
        } catch (OrtException e) {
            root.close();
            throw new IllegalArgumentException(refusal(device, e), e);
        } catch (IllegalArgumentException e) {
            close();
            throw e;
        }
    }

    private static long[] shape(NodeInfo input) {
        return input.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
    }

    /// @throws IllegalArgumentException for numbers that neither ids nor pixels are given as
    private OnnxJavaType type(NodeInfo input) {
        OnnxJavaType type =
                input.getInfo() instanceof TensorInfo tensor ? tensor.type : OnnxJavaType.UNKNOWN;
        if (!TAKEN.contains(type)) {
            throw new IllegalArgumentException(
                    "%s wants its input \"%s\" as %s; take an export of full precision"
                            .formatted(file, input.getName(), type));
        }
        return type;
    }

    private String refusal(String device, OrtException e) {
        String said = String.valueOf(e.getMessage()).strip();
        return device.equals("cpu")
                ? "%s is no ONNX file that ONNX Runtime reads: %s".formatted(file, said)
                : "%s cannot be loaded on %s: %s. That needs an NVIDIA GPU with CUDA and cuDNN, and Locative built for it (docs/images.md)"
                        .formatted(file, device, said);
    }

    Path file() {
        return file;
    }

    /// The inputs by name, in the file's order; -1 is a dimension that the caller chooses.
    Map<String, long[]> inputs() {
        return inputs;
    }

    /// Runs the model.
    ///
    /// @param given at least every input of [#inputs()]
    /// @return every output by name; float outputs only
    Map<String, Tensor> run(Map<String, Tensor> given) {
        try (NDManager manager = root.newSubManager(Device.cpu())) {
            NDList list = new NDList(inputs.size());
            for (String name : inputs.keySet()) {
                Tensor tensor = given.get(name);
                if (tensor == null) {
                    throw new IllegalArgumentException(
                            "%s wants an input \"%s\", which no text or picture gives"
                                    .formatted(file, name));
                }
                NDArray array = array(manager, name, tensor);
                array.setName(name);
                list.add(array);
            }
            NDList said = block.forward(new ParameterStore(manager, false), list, false);
            Map<String, Tensor> outputs = new LinkedHashMap<>();
            for (NDArray output : said) {
                if (output.getDataType() == DataType.FLOAT32) {
                    FloatBuffer values = FloatBuffer.wrap(output.toFloatArray());
                    outputs.put(output.getName(), new Tensor(values, output.getShape().getShape()));
                }
            }
            said.close();
            return outputs;
        } catch (EngineException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(file + " failed: " + cause.getMessage(), e);
        }
    }

    private NDArray array(NDManager manager, String name, Tensor tensor) {
        Shape shape = new Shape(tensor.shape());
        if (tensor.data() instanceof LongBuffer longs && types.get(name) == OnnxJavaType.INT32) {
            IntBuffer ints = IntBuffer.allocate(longs.remaining());
            for (int i = 0; i < ints.capacity(); i++) {
                ints.put(i, Math.toIntExact(longs.get(longs.position() + i)));
            }
            return manager.create(ints, shape, DataType.INT32);
        }
        boolean floats = tensor.data() instanceof FloatBuffer;
        return manager.create(tensor.data(), shape, floats ? DataType.FLOAT32 : DataType.INT64);
    }

    @Override
    public void close() {
        block.close();
        root.close();
    }
}
