package backprop.weights.onnx;

import backprop.weights.ElementType;
import java.util.Arrays;
import java.util.Optional;

/** What the numbers of a tensor are, by ONNX's numbers for it. */
enum OnnxType {
    FLOAT(1, ElementType.F32),
    INT32(6, ElementType.I32),
    INT64(7, ElementType.I64),
    FLOAT16(10, ElementType.F16),
    DOUBLE(11, ElementType.F64),
    BFLOAT16(16, ElementType.BF16);

    final int number;
    final ElementType element;

    OnnxType(int number, ElementType element) {
        this.number = number;
        this.element = element;
    }

    static Optional<OnnxType> find(long number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    boolean isInteger() {
        return this == INT32 || this == INT64;
    }
}
