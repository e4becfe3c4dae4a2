package backprop.ui.points.net;

import backprop.points.Feature;
import backprop.points.Plane;
import backprop.points.Surfaces;

/** What an input is all over the plane, its largest size in full colour. */
public final class FeatureSurface {
    private FeatureSurface() {}

    /** As {@link Surfaces} writes those of units. */
    public static byte[] of(Feature feature) {
        double most = 0;
        double[] values = new double[Surfaces.SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = feature.of(Plane.x1(i % Plane.CELLS, Plane.CELLS), Plane.x2(i / Plane.CELLS, Plane.CELLS));
            most = Math.max(most, Math.abs(values[i]));
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (int) (values[i] / most * 127 + 128.5);
        return bytes;
    }
}
