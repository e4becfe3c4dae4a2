package backprop.script;

import backprop.data.pad.Stroke;
import backprop.graph.expression.Preset;
import backprop.points.Connection;
import backprop.points.PointSettings;
import backprop.points.StopGoal;
import backprop.run.RunCommand;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One thing that a script asks of a lab, checked as far as that can be done without the lab. */
public sealed interface LabCommand {
    /** Where the lab stands. */
    record ReadState() implements LabCommand {}

    /** @param inputs their values by name; those that are not named have their usual ones */
    record OpenGraph(GraphSource source, Map<String, Double> inputs, StepTarget step) implements LabCommand {
        public OpenGraph {
            inputs = Map.copyOf(inputs);
        }
    }

    /** The step stays. */
    record SetInputs(Map<String, Double> inputs) implements LabCommand {
        public SetInputs {
            inputs = Map.copyOf(inputs);
        }
    }

    /** @param by 1 forward, -1 back; at an end nothing happens */
    record Move(int by) implements LabCommand {}

    record GoTo(StepTarget step) implements LabCommand {}

    /** In place of what is on the pad. */
    record DrawStrokes(List<Stroke> strokes) implements LabCommand {
        public DrawStrokes {
            strokes = List.copyOf(strokes);
        }
    }

    record ClearPad() implements LabCommand {}

    /** @param settings as in a link: net, lr, …; those that are not there have their usual values */
    record OpenRun(Map<String, String> settings) implements LabCommand {
        public OpenRun {
            settings = Map.copyOf(settings);
        }
    }

    record ControlRun(RunCommand command) implements LabCommand {}

    /** @param stop what the run is to wait for */
    record OpenPoints(PointSettings settings, StopGoal stop) implements LabCommand {}

    /** Whether the net has such a weight, its lab knows. */
    record SetWeight(Connection place, double value) implements LabCommand {}

    /** The curves of the run that is looked at. */
    record ReadHistory() implements LabCommand {}

    /** A preset, or an expression as it is typed. */
    sealed interface GraphSource {}

    record OfPreset(Preset preset) implements GraphSource {}

    record OfExpression(String text) implements GraphSource {}

    /** @param count of steps made, 0 or more; empty for the end */
    record StepTarget(OptionalInt count) {
        static final StepTarget START = of(0), END = new StepTarget(OptionalInt.empty());

        static StepTarget of(int count) {
            return new StepTarget(OptionalInt.of(count));
        }
    }
}
