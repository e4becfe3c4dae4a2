package backprop.run;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerShape;
import backprop.run.naming.RunName;
import backprop.session.protocol.Event;
import backprop.session.protocol.LayerStatistics;
import backprop.session.protocol.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What there is to be seen of a run at one moment. It does not change: the run's next moment has another.
 *
 * @param run which it is, for the controller
 * @param name what its owner calls it; empty for none
 * @param given what it is called otherwise: what sets it apart from the other runs that are shown
 * @param isHidden whether its owner has taken it out of the charts
 * @param rate the learning rate it has come to
 * @param perEpoch how many iterations make an epoch
 * @param perSecond iterations, of the last second or so; 0 before anything was done
 * @param snapshot its weights, as they came last
 */
public record RunView(
        Run run,
        RunSpec spec,
        LineStyle style,
        String name,
        RunName given,
        boolean isHidden,
        RunState state,
        double rate,
        int perEpoch,
        LossHistory losses,
        List<AccuracyMark> marks,
        List<Event.Seen> statistics,
        double perSecond,
        Optional<Snapshot> snapshot,
        Optional<Event.Evaluated> evaluated,
        Optional<Event.FirstWeights> firstWeights) {

    /** Whether both are of one run, at whatever moments. */
    public boolean isOf(Optional<RunView> other) {
        return other.isPresent() && other.get().run == run;
    }

    /** How many iterations are done. */
    public int iteration() {
        return losses.count();
    }

    /** How many there are in its plan. */
    public int iterations() {
        return spec.settings().plan().iterations();
    }

    public boolean isOver() {
        return iteration() >= iterations();
    }

    /** Whether its net rests, and is one. */
    public boolean canBeTested() {
        return snapshot.isPresent() && state.isAtRest() && !(state instanceof RunState.Diverged);
    }

    public double epoch(int iteration) {
        return (double) iteration / perEpoch;
    }

    /** The last at or before that iteration. */
    public Optional<AccuracyMark> mark(int iteration) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i).iteration() <= iteration) return Optional.of(marks.get(i));
        }
        return Optional.empty();
    }

    /** Of all units behind a ReLU, when it was last looked, 0 to 1; 0 if there are none. */
    public double deadShare() {
        return units(layer -> layer.dead()) / Math.max(units(layer -> 1), 1);
    }

    /** How many units these are. */
    public int deadUnits() {
        return (int) Math.round(units(layer -> layer.dead()));
    }

    /** Behind a ReLU, when it was last looked, each layer's with a weight of its own. */
    private double units(ToDoubleFunction<LayerStatistics> weight) {
        if (statistics.isEmpty()) return 0;
        List<LayerShape> places = spec.settings().plan().architecture().layerShapes();
        double sum = 0;
        for (LayerStatistics layer : statistics.get(statistics.size() - 1).layers()) {
            LayerShape place = places.get(layer.place());
            if (place.plan() == Activation.RELU) sum += weight.applyAsDouble(layer) * place.outputs();
        }
        return sum;
    }
}
