package backprop.program;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.number.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The modules of nn.Sequential that a net's layers are, and which module each layer is, or begins with. */
final class TorchLayers implements LayerPlan.Visitor<List<String>> {
    private static final String FLATTEN = "nn.Flatten()";

    private final List<String> modules = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private LayerShape layer;
    private boolean isPicture;

    TorchLayers(LayerKinds kinds) {
        var x = kinds.net().input();
        isPicture = kinds.net().usesPictures();
        if (isPicture) modules.add(Code.fill("nn.Unflatten(1, (%, %, %))", x.channels(), x.height(), x.width()));
        List<LayerShape> layers = kinds.net().layerShapes();
        for (int i = 0; i < layers.size(); i++) {
            layer = layers.get(i);
            if (i == kinds.flattenedBefore()) {
                isPicture = false;
                modules.add(FLATTEN);
            }
            places.add(modules.size());
            modules.addAll(layer.plan().accept(this));
        }
    }

    String sequential() {
        return "net = nn.Sequential(\n    " + String.join(",\n    ", modules) + ",\n)\n";
    }

    /** In nn.Sequential, of the net's layer i. */
    int place(int i) {
        return places.get(i);
    }

    @Override
    public List<String> affine(LayerPlan.Affine plan) {
        return List.of("nn.Linear(" + layer.inputs() + ", " + plan.units() + ")");
    }

    @Override
    public List<String> convolution(LayerPlan.Convolution plan) {
        return List.of(Code.fill(
                "nn.Conv2d(%, %, %, stride=%, padding=%)",
                layer.input().channels(), plan.filters(), plan.size(), plan.stride(), plan.padding()));
    }

    @Override
    public List<String> maxPooling(LayerPlan.MaxPooling plan) {
        return List.of(Code.fill("nn.MaxPool2d(%, stride=%, padding=%)", plan.size(), plan.stride(), plan.padding()));
    }

    @Override
    public List<String> globalAverage(LayerPlan.GlobalAverage plan) {
        isPicture = false;
        return List.of("nn.AdaptiveAvgPool2d(1)", FLATTEN);
    }

    @Override
    public List<String> activation(Activation plan) {
        return List.of(
                switch (plan) {
                    case RELU -> "nn.ReLU()";
                    case SIGMOID -> "nn.Sigmoid()";
                    case TANH -> "nn.Tanh()";
                });
    }

    @Override
    public List<String> batchNormalization(LayerPlan.BatchNormalization plan) {
        return List.of((isPicture ? "nn.BatchNorm2d(" : "nn.BatchNorm1d(")
                + layer.input().channels() + ", eps=1e-5, momentum=0.1)");
    }

    @Override
    public List<String> dropout(LayerPlan.Dropout plan) {
        return List.of("nn.Dropout(" + Numbers.full(plan.ratio()) + ")");
    }
}
