package backprop.program;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import java.util.List;

/** The lines that copy a file's tensors into the modules of nn.Sequential. */
final class TorchWeights implements LayerPlan.Visitor<String> {
    private final TorchLayers modules;
    private String module = "";
    private LayerShape layer;
    private boolean isTransposeExplained;

    TorchWeights(TorchLayers modules) {
        this.modules = modules;
    }

    String copies(Architecture net) {
        StringBuilder lines = new StringBuilder();
        List<LayerShape> layers = net.layerShapes();
        for (int i = 0; i < layers.size(); i++) {
            module = "net[" + modules.place(i) + "]";
            layer = layers.get(i);
            lines.append(layer.plan().accept(this));
        }
        return lines.toString();
    }

    private String copy(String part, String tensor, String turn) {
        return "        " + module + "." + part + ".copy_(tensors[\"" + tensor + layer.number() + "\"]" + turn + ")\n";
    }

    private String copy(String part, String tensor) {
        return copy(part, tensor, "");
    }

    /** PyTorch has the weights of a unit in a row. */
    @Override
    public String affine(LayerPlan.Affine plan) {
        String why = isTransposeExplained ? "" : "        # «turned»\n";
        isTransposeExplained = true;
        return why + copy("weight", "W", ".T") + copy("bias", "b");
    }

    @Override
    public String convolution(LayerPlan.Convolution plan) {
        return copy("weight", "W") + copy("bias", "b");
    }

    @Override
    public String maxPooling(LayerPlan.MaxPooling plan) {
        return "";
    }

    @Override
    public String globalAverage(LayerPlan.GlobalAverage plan) {
        return "";
    }

    @Override
    public String activation(Activation plan) {
        return "";
    }

    @Override
    public String batchNormalization(LayerPlan.BatchNormalization plan) {
        return copy("weight", "gamma")
                + copy("bias", "beta")
                + copy("running_mean", "mean")
                + copy("running_var", "variance");
    }

    @Override
    public String dropout(LayerPlan.Dropout plan) {
        return "";
    }
}
