package dev.locative.vision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes small ONNX files, operator set 12, so that the right answer is known.
public final class OnnxFile {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

    /// An input or output.
    ///
    /// @param dims a number is fixed, a name is any size
    public OnnxFile input(String name, boolean floats, Object... dims) {
        field(graph, 11, value(name, floats, dims));
        return this;
    }

    public OnnxFile output(String name, Object... dims) {
        field(graph, 12, value(name, true, dims));
        return this;
    }

    public OnnxFile floats(String name, List<Integer> dims, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        dims.forEach(dim -> number(tensor, 1, dim));
        number(tensor, 2, FLOAT);
        field(tensor, 8, bytes(name));
        field(tensor, 9, raw.array());
        field(graph, 5, tensor.toByteArray());
        return this;
    }

    /// A node with one output.
    ///
    /// @param axes the attribute `axes`, with `keepdims` 0; empty for a node without attributes
    public OnnxFile node(String type, String output, List<Integer> axes, String... inputs) {
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        for (String input : inputs) {
            field(node, 1, bytes(input));
        }
        field(node, 2, bytes(output));
        field(node, 4, bytes(type));
        if (!axes.isEmpty()) {
            ByteArrayOutputStream attribute = new ByteArrayOutputStream();
            field(attribute, 1, bytes("axes"));
            axes.forEach(axis -> number(attribute, 8, axis));
            number(attribute, 20, 7);
            field(node, 5, attribute.toByteArray());
            ByteArrayOutputStream keep = new ByteArrayOutputStream();
            field(keep, 1, bytes("keepdims"));
            number(keep, 3, 0);
            number(keep, 20, 2);
            field(node, 5, keep.toByteArray());
        }
        field(graph, 1, node.toByteArray());
        return this;
    }

    public void write(Path file) {
        field(graph, 2, bytes("test"));
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        number(model, 1, 7);
        field(model, 7, graph.toByteArray());
        ByteArrayOutputStream operators = new ByteArrayOutputStream();
        field(operators, 1, bytes(""));
        number(operators, 2, 12);
        field(model, 8, operators.toByteArray());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, model.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] value(String name, boolean floats, Object... dims) {
        ByteArrayOutputStream shape = new ByteArrayOutputStream();
        for (Object dim : dims) {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            if (dim instanceof Integer size) {
                number(one, 1, size);
            } else {
                field(one, 2, bytes(dim.toString()));
            }
            field(shape, 1, one.toByteArray());
        }
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        number(tensor, 1, floats ? FLOAT : INT64);
        field(tensor, 2, shape.toByteArray());
        ByteArrayOutputStream type = new ByteArrayOutputStream();
        field(type, 1, tensor.toByteArray());
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        field(value, 1, bytes(name));
        field(value, 2, type.toByteArray());
        return value.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, (long) field << 3);
        varint(out, value);
    }

    private static void field(ByteArrayOutputStream out, int field, byte[] content) {
        varint(out, (long) field << 3 | 2);
        varint(out, content.length);
        out.writeBytes(content);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
