package backprop.points;

import backprop.nn.architecture.Architecture;

/** All that a run of the Points lab is made of: the same settings, the same run. */
public record PointSettings(DataSettings data, NetSettings net, LearningSettings learning) {
    public Architecture architecture() {
        return net.architecture(data.classesOfNet());
    }

    public PointSettings with(DataSettings data) {
        return new PointSettings(data, net, learning);
    }

    public PointSettings with(NetSettings net) {
        return new PointSettings(data, net, learning);
    }

    public PointSettings with(LearningSettings learning) {
        return new PointSettings(data, net, learning);
    }
}
