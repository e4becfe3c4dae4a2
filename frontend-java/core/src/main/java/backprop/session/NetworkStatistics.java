package backprop.session;

import backprop.nn.Network;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerShape;
import backprop.session.protocol.Event;
import backprop.session.protocol.Histogram;
import backprop.session.protocol.LayerStatistics;
import backprop.tensor.Matrix;
import backprop.train.Evaluator;
import java.util.ArrayList;
import java.util.List;

/** Looks into a net right after an iteration: how its numbers spread, which units are dead, what W1 looks like. */
final class NetworkStatistics {
    private static final int PARTS = 40;
    /** Rows of a mini-batch, and digits that a dead unit has to be silent for. */
    private static final int MOST_ROWS = 200;

    private final Network network;
    private final List<LayerStatistics> layers = new ArrayList<>();
    private int units;
    private int dead;

    /** @param reader of training digits; what the iteration left in the net is gone afterwards */
    NetworkStatistics(Network network, Evaluator reader) {
        this.network = network;
        List<LayerShape> places = network.architecture().layerShapes();
        List<Histogram> activations = new ArrayList<>();
        List<Histogram> gradients = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            activations.add(Histogram.of(network.output(i), MOST_ROWS, PARTS));
            gradients.add(Histogram.of(network.outputGradient(i), MOST_ROWS, PARTS));
        }
        read(reader);
        for (int i = 0; i < places.size(); i++) {
            layers.add(new LayerStatistics(i, activations.get(i), gradients.get(i), dead(places.get(i), i)));
        }
    }

    /** Units that are silent for every digit; of pictures, filters that are silent at every place. */
    private double dead(LayerShape layer, int place) {
        if (layer.plan() != Activation.RELU) return 0;
        int channels = layer.output().channels();
        int silent = silent(network.output(place), channels);
        units += channels;
        dead += silent;
        return (double) silent / channels;
    }

    private static void read(Evaluator reader) {
        int count = Math.min(MOST_ROWS, reader.batch());
        reader.scores(0, Math.min(count, reader.samples().size()));
    }

    /** How many units behind a ReLU are silent for every one of these digits. */
    static int deadUnits(Network network, Evaluator reader) {
        read(reader);
        List<LayerShape> places = network.architecture().layerShapes();
        int dead = 0;
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).plan() == Activation.RELU)
                dead += silent(network.output(i), places.get(i).output().channels());
        }
        return dead;
    }

    private static int silent(Matrix y, int channels) {
        int silent = 0;
        for (int j = 0; j < channels; j++) if (isSilent(y, j, channels)) silent++;
        return silent;
    }

    private static boolean isSilent(Matrix y, int channel, int channels) {
        float[] data = y.data();
        for (int i = 0; i < y.rows(); i++) {
            int row = i * y.rowStride();
            for (int j = channel; j < y.columns(); j += channels) if (data[row + j] != 0) return false;
        }
        return true;
    }

    List<LayerStatistics> layers() {
        return layers;
    }

    /** Of all units behind a ReLU; 0 if there are none. */
    double deadShare() {
        return (double) dead / Math.max(units, 1);
    }

    Event.FirstWeights firstWeights(int iteration) {
        return firstWeights(network, iteration);
    }

    static Event.FirstWeights firstWeights(Network network, int iteration) {
        Matrix w = network.weights().get(0).value();
        int told = Math.min(w.columns(), Event.FirstWeights.MOST);
        float[] pictures = new float[told * w.rows()];
        float[] data = w.data();
        for (int k = 0; k < w.rows(); k++) {
            for (int j = 0; j < told; j++) pictures[j * w.rows() + k] = data[k * w.rowStride() + j];
        }
        return new Event.FirstWeights(iteration, told, pictures);
    }
}
