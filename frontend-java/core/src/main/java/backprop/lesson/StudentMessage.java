package backprop.lesson;

import backprop.data.pad.Stroke;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a student's page reports. */
public sealed interface StudentMessage {
    /** The page is still open. */
    record Present() implements StudentMessage {}

    /** @param address path and query of a page of the lab, such as "/graph/?step=7": what of it is told, whatever was given */
    record PageOpened(String address) implements StudentMessage {
        public PageOpened {
            address = ReportedAddress.of(address);
        }
    }

    /**
     * Where a run stands.
     *
     * @param settings the query of the run's link
     * @param iteration how many are done
     * @param loss its curve, thinned to at most {@link Bounds#LOSSES} points
     * @param testAccuracy 0 to 1, where it is known
     * @param tests what came of its tests on the way, thinned to at most {@link Bounds#TESTS}
     * @param dead units behind a ReLU, which give 0 for every digit
     */
    record RunReported(
            String settings,
            int iteration,
            List<Double> loss,
            OptionalDouble testAccuracy,
            List<Tested> tests,
            RunStanding state,
            int dead)
            implements StudentMessage {
        public RunReported {
            settings = ReportedAddress.settings(settings);
            loss = List.copyOf(loss);
            tests = List.copyOf(tests);
        }
    }

    /** @param accuracy 0 to 1 */
    record Tested(int iteration, double accuracy) {}

    /**
     * A task was begun, or something was handed in.
     *
     * @param id such as "exercises/relu"
     * @param mistake its name, where the checker has one
     */
    record TaskReported(String id, Attempt attempt, Optional<String> mistake) implements StudentMessage {}

    /**
     * @param question its number in this lesson, from 1
     * @param value the number, or the option's, from 0
     */
    record Answered(int question, double value) implements StudentMessage {}

    /** @param strokes on the pad, with the usual pen and at whole pixels */
    record DigitDrawn(int label, List<Stroke> strokes) implements StudentMessage {
        public DigitDrawn {
            strokes = List.copyOf(strokes);
        }
    }

    /** Another name, please. The server chooses one: {@link Message.Renamed}. */
    record NameWanted() implements StudentMessage {}

    record Left() implements StudentMessage {}
}
