package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Batches of pictures (N×C×H×W) for layers that take each picture as a row of C·H·W numbers. */
final class Pictures {
    private Pictures() {}

    /** Each picture a row, copied; also of filters (FN×C×FH×FW). */
    static double[][] rows(Tensor pictures) {
        int n = pictures.shape().get(0);
        return new Tensor(List.of(n, pictures.size() / n), pictures.values()).rows();
    }

    /** @param shape of a picture, such as C, H, W */
    static Tensor of(double[][] rows, int... shape) {
        List<Integer> lengths = new ArrayList<>(List.of(rows.length));
        for (int length : shape) lengths.add(length);
        return new Tensor(lengths, Tensor.matrix(rows).values());
    }

    /** The numbers in the order N, H, W, C, but with the shape that they had: what a reshape without a transpose gives. */
    static Tensor inChannelsLastOrder(Tensor pictures) {
        double[] values = new double[pictures.size()];
        int[] places = channelsLastPlaces(pictures);
        for (int i = 0; i < values.length; i++) values[i] = pictures.values()[places[i]];
        return new Tensor(pictures.shape(), values);
    }

    /** As if its numbers were in the order N, H, W, C: what a transpose that is missing gives. */
    static Tensor takenAsChannelsLast(Tensor pictures) {
        double[] values = new double[pictures.size()];
        int[] places = channelsLastPlaces(pictures);
        for (int i = 0; i < values.length; i++) values[places[i]] = pictures.values()[i];
        return new Tensor(pictures.shape(), values);
    }

    /** Where the numbers of N×C×H×W stand, in the order N, H, W, C. */
    private static int[] channelsLastPlaces(Tensor pictures) {
        int channels = pictures.shape().get(1),
                size = pictures.shape().get(2) * pictures.shape().get(3);
        int[] places = new int[pictures.size()];
        for (int i = 0; i < places.length; i++) {
            int n = i / (channels * size), pixel = i / channels % size, channel = i % channels;
            places[i] = (n * channels + channel) * size + pixel;
        }
        return places;
    }
}
