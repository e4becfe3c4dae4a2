package backprop.program;

import backprop.nn.architecture.Architecture;

/** Reads digits with a net's weights, in PyTorch. */
final class TorchScores {
    private static final String START = """
        # «scores|%»
        # «install|pip install torch safetensors»
        # «run|python net.py % t10k-images-idx3-ubyte»
        import gzip
        import os
        import sys

        import torch
        from safetensors.torch import load_file
        from torch import nn


        """;
    private static final String IMAGES = DigitSource.pythonReader("images(path)", "images", """
                pixels = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8, offset=16)
            return pixels.reshape(-1, 784) / 255
        """);
    private static final String END = """
        if __name__ == "__main__":
            weights, digits = sys.argv[1:]
            load(weights)
            # «evaluation»
            net.eval()
            with torch.no_grad():
                probabilities = net(images(digits)[:10]).softmax(dim=1)
            for row in probabilities:
                # «answer»
                print(int(row.argmax()), row)
        """;

    private TorchScores() {}

    static String program(Architecture net, String weights, Words words) {
        TorchLayers layers = new TorchLayers(new LayerKinds(net));
        return new Code(words)
                .add(Code.fill(START, net.text(), weights))
                .add("# «rows|" + net.inputs() + "»\n")
                .add(layers.sequential())
                .add("\n\ndef load(path):\n    tensors = load_file(path)\n    with torch.no_grad():\n")
                .add(new TorchWeights(layers).copies(net))
                .add("\n\n")
                .add(IMAGES)
                .add(END)
                .toString();
    }
}
