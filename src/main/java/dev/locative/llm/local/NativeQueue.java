package dev.locative.llm.local;

import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// llama.cpp's server queue. java-llama.cpp's own iterator hides two things that are needed here:
/// which slot a prompt goes to, and that a prompt may be tokens. So this calls the four methods
/// behind it. Thread-safe.
final class NativeQueue implements AutoCloseable {
    private static final MethodHandle REQUEST;
    private static final MethodHandle RECEIVE;
    private static final MethodHandle CANCEL;
    private static final MethodHandle STOP;

    static {
        try {
            MethodHandles.Lookup model =
                    MethodHandles.privateLookupIn(LlamaModel.class, MethodHandles.lookup());
            REQUEST =
                    model.findVirtual(
                            LlamaModel.class,
                            "requestCompletion",
                            MethodType.methodType(int.class, String.class));
            RECEIVE =
                    model.findVirtual(
                            LlamaModel.class,
                            "receiveCompletion",
                            MethodType.methodType(LlamaOutput.class, int.class));
            CANCEL =
                    model.findVirtual(
                            LlamaModel.class,
                            "cancelCompletion",
                            MethodType.methodType(void.class, int.class));
            STOP =
                    MethodHandles.privateLookupIn(LlamaOutput.class, MethodHandles.lookup())
                            .findGetter(LlamaOutput.class, "stop", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final LlamaModel model;

    /// @throws RuntimeException when llama.cpp cannot load the model; it does not say why
    NativeQueue(ModelParameters parameters) {
        model = new LlamaModel(parameters);
    }

    /// A piece of a reply: what one token said, or several that make one letter. The token that
    /// ends a reply says nothing; after it, or at the limit, comes the last piece, which is no
    /// token.
    record Piece(String text, boolean last) {}

    int[] tokens(String text) {
        return model.encode(text);
    }

    /// @return the task's number
    int request(String json) {
        try {
            return (int) REQUEST.invokeExact(model, json);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /// Waits for the next piece.
    Piece next(int task) {
        try {
            LlamaOutput output = (LlamaOutput) RECEIVE.invokeExact(model, task);
            return new Piece(output.text, (boolean) STOP.invokeExact(output));
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /// Ends a task before its last piece.
    void cancel(int task) {
        try {
            CANCEL.invokeExact(model, task);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(Throwable e) {
        if (e instanceof RuntimeException known) {
            return known;
        }
        if (e instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e);
    }

    @Override
    public void close() {
        model.close();
    }
}
