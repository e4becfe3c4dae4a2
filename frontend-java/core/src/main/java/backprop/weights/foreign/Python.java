package backprop.weights.foreign;

/** Lines that write a file which can be read here. */
enum Python {
    NONE(""),
    NUMPY("from safetensors.numpy import save_file; save_file({\"W1\": W1, \"b1\": b1, \"W2\": W2, \"b2\": b2},"
            + " \"net.safetensors\", {\"architecture\": \"784-50-10\", \"activation\": \"relu\"})"),
    NORMALIZED("from safetensors.numpy import save_file; save_file(params, \"net.safetensors\","
            + " {\"architecture\": \"784-100-bn-relu-10\"})"),
    RENAMED("from safetensors.numpy import load_file, save_file; t = load_file(\"net.safetensors\");"
            + " save_file({\"W1\": t[\"…\"], \"b1\": t[\"…\"], \"W2\": t[\"…\"], \"b2\": t[\"…\"]},"
            + " \"right.safetensors\")"),
    FLOATS("from safetensors.numpy import load_file, save_file; save_file({k: v.astype(\"float32\") for k, v in"
            + " load_file(\"net.safetensors\").items()}, \"right.safetensors\")"),
    TORCH("import torch; from safetensors.torch import save_file;"
            + " save_file(torch.load(\"net.pt\", weights_only=True), \"net.safetensors\")"),
    PICKLE("import pickle; from safetensors.numpy import save_file;"
            + " save_file(pickle.load(open(\"params.pkl\", \"rb\")), \"net.safetensors\")"),
    NPZ("import numpy; from safetensors.numpy import save_file;"
            + " save_file(dict(numpy.load(\"net.npz\")), \"net.safetensors\")"),
    NPY("from numpy import load; from safetensors.numpy import save_file;"
            + " save_file({k: load(k + \".npy\") for k in (\"W1\", \"b1\", \"W2\", \"b2\")}, \"net.safetensors\")"),
    KERAS("import keras; from safetensors.numpy import save_file; a ="
            + " keras.models.load_model(\"net.keras\").get_weights(); save_file({\"Wb\"[i % 2] + str(i // 2 + 1):"
            + " v for i, v in enumerate(a)}, \"net.safetensors\")");

    private final String line;

    Python(String line) {
        this.line = line;
    }

    String line() {
        return line;
    }
}
