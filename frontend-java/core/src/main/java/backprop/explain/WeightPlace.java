package backprop.explain;

import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerShape;
import backprop.nn.architecture.TensorSpec;
import java.util.ArrayList;
import java.util.List;

/** Where a weight stands among those of its parameter. */
public final class WeightPlace {
    private WeightPlace() {}

    /**
     * Row and column of W and b; filter, channel, row and column of a filter bank; map, row, column and unit of an affine
     * layer behind maps. All from 0.
     *
     * @param row of the parameter as files have it, and column
     * @throws IllegalArgumentException if the net has no such parameter
     */
    public static List<Integer> of(Architecture net, String parameter, int row, int column) {
        for (LayerShape layer : net.layerShapes()) {
            for (TensorSpec tensor : layer.parameters())
                if (tensor.name().equals(parameter)) return of(layer, tensor, row, column);
        }
        throw new IllegalArgumentException(net.text() + " has no " + parameter);
    }

    private static List<Integer> of(LayerShape layer, TensorSpec tensor, int row, int column) {
        List<Integer> shape = new ArrayList<>(tensor.shape());
        int columns = shape.size() == 1 ? shape.get(0) : (int) (tensor.length() / shape.get(0));
        if (shape.size() == 2 && layer.input().isPicture()) {
            shape.remove(0);
            shape.addAll(
                    0,
                    List.of(
                            layer.input().channels(),
                            layer.input().height(),
                            layer.input().width()));
        }
        int rest = row * columns + column;
        Integer[] place = new Integer[shape.size()];
        for (int i = place.length - 1; i >= 0; i--) {
            place[i] = rest % shape.get(i);
            rest /= shape.get(i);
        }
        return List.of(place);
    }
}
