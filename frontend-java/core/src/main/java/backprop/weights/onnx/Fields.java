package backprop.weights.onnx;

/** The numbers of the fields of ONNX's messages. https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
final class Fields {
    private Fields() {}

    static final class Model {
        static final int IR_VERSION = 1,
                PRODUCER = 2,
                PRODUCER_VERSION = 3,
                DOC = 6,
                GRAPH = 7,
                OPSET = 8,
                METADATA = 14;

        private Model() {}
    }

    static final class Opset {
        static final int DOMAIN = 1, VERSION = 2;

        private Opset() {}
    }

    /** Of metadata, and of what says where external data are. */
    static final class Entry {
        static final int KEY = 1, VALUE = 2;

        private Entry() {}
    }

    static final class Graph {
        static final int NODE = 1, NAME = 2, INITIALIZER = 5, INPUT = 11, OUTPUT = 12, VALUE = 13;

        private Graph() {}
    }

    static final class Node {
        static final int INPUT = 1, OUTPUT = 2, NAME = 3, TYPE = 4, ATTRIBUTE = 5, DOMAIN = 7;

        private Node() {}
    }

    static final class Attribute {
        static final int NAME = 1, REAL = 2, INTEGER = 3, TEXT = 4, TENSOR = 5, REALS = 7, INTEGERS = 8, KIND = 20;
        /** Values of KIND. */
        static final int IS_REAL = 1, IS_INTEGER = 2, IS_TEXT = 3, IS_INTEGERS = 7;

        private Attribute() {}
    }

    static final class Tensor {
        static final int DIMENSION = 1,
                TYPE = 2,
                FLOATS = 4,
                INTEGERS32 = 5,
                INTEGERS64 = 7,
                NAME = 8,
                RAW = 9,
                DOUBLES = 10,
                EXTERNAL = 13,
                LOCATION = 14;

        private Tensor() {}
    }

    static final class Value {
        static final int NAME = 1, TYPE = 2, DOC = 3;

        private Value() {}
    }

    /** Within a value's type: the tensor's type, and in it the shape, and in that the dimensions. */
    static final class Type {
        static final int TENSOR = 1, ELEMENT = 1, SHAPE = 2, DIMENSION = 1, SIZE = 1, SIZE_NAME = 2;

        private Type() {}
    }
}
