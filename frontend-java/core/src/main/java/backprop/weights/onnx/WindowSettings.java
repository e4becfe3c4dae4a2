package backprop.weights.onnx;

import java.util.List;

/** How a node's window slides: the lab's are square, step alike in both directions, and are padded alike on all four sides. */
record WindowSettings(int size, int stride, int padding) {
    private static final int MOST = 1 << 16;

    /**
     * @param given the side of the window, where the weights say it; else 0
     * @throws OnnxException for any other window
     */
    static WindowSettings of(OnnxNode node, int given, Layout picture) {
        int size = same(node, "kernel_shape", given == 0 ? 1 : given);
        if (given != 0 && size != given) throw OnnxException.setting(node, "kernel_shape", size);
        int stride = same(node, "strides", 1);
        if (same(node, "dilations", 1) != 1)
            throw OnnxException.setting(
                    node, "dilations", node.wholes("dilations").orElseThrow());
        if (size < 1 || stride < 1) throw OnnxException.setting(node, "strides", stride);
        int padding = padding(node, size, stride, picture);
        if (node.whole("ceil_mode", 0) != 0) requireNoRest(node, size, stride, padding, picture);
        return new WindowSettings(size, stride, padding);
    }

    /** What all of its numbers are. */
    private static int same(OnnxNode node, String name, int usual) {
        List<Long> all = node.wholes(name).orElse(List.of((long) usual));
        if (all.isEmpty() || all.stream().distinct().count() != 1 || Math.abs(all.get(0)) > MOST)
            throw OnnxException.setting(node, name, all);
        return (int) (long) all.get(0);
    }

    private static int padding(OnnxNode node, int size, int stride, Layout picture) {
        String kind = node.text("auto_pad", "NOTSET");
        if (kind.equals("NOTSET")) return same(node, "pads", 0);
        if (kind.equals("VALID")) return 0;
        int height = around(picture.lengths().get(1), size, stride),
                width = around(picture.lengths().get(2), size, stride);
        if (height != width || height % 2 != 0) throw OnnxException.setting(node, "auto_pad", kind);
        return height / 2;
    }

    /** So many are thought around a length so that each step of the stride has its window. */
    private static int around(int length, int size, int stride) {
        return Math.max(((length - 1) / stride) * stride + size - length, 0);
    }

    /** Where no window is cut off, rounding up and down are the same. */
    private static void requireNoRest(OnnxNode node, int size, int stride, int padding, Layout picture) {
        for (int side : picture.lengths().subList(1, 3))
            if ((side + 2L * padding - size) % stride != 0) throw OnnxException.setting(node, "ceil_mode", 1);
    }
}
