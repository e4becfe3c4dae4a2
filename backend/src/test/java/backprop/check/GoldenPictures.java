package backprop.check;

import backprop.json.Json;
import backprop.tensor.Shape;
import backprop.tensor.Windows;
import java.util.List;

/** Pictures of the reference values: (N, C, H, W) in the file, row after row of pixels, each with its channels, in a matrix. */
record GoldenPictures(Shape shape, GoldenTensor tensor) {
    static GoldenPictures of(Json json) {
        List<Json> shape = json.get("shape").items();
        return new GoldenPictures(
                new Shape(
                        shape.get(1).integer(),
                        shape.get(2).integer(),
                        shape.get(3).integer()),
                GoldenTensor.of(json));
    }

    /** The windows that slide over them as config says. */
    Windows windows(Json config, int size) {
        int padding = config.find("pad").map(Json::integer).orElse(0);
        return new Windows(shape, size, config.get("stride").integer(), padding);
    }

    /** As the rows of a matrix have them. */
    GoldenTensor byPixels() {
        int pixels = shape.height() * shape.width();
        double[] data = new double[tensor.data().length];
        for (int i = 0; i < data.length; i++) {
            int picture = i / shape.size(), channel = i / pixels % shape.channels();
            data[picture * shape.size() + i % pixels * shape.channels() + channel] = tensor.data()[i];
        }
        return new GoldenTensor(tensor.rows(), data);
    }
}
