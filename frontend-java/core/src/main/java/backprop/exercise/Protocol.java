package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import java.util.List;
import java.util.Map;

/** How an exercise's program is called, in which order, and what it ought to give each time. */
interface Protocol {
    /** What the program may import beside the lab's own modules, or in their place: sources by the last part of their names. */
    default Map<String, String> modules() {
        return TrainingModules.withoutData();
    }

    /**
     * Calls the program, and adds what it gives, place by place; as far as it comes.
     *
     * @throws backprop.python.PythonError where it comes to no end
     */
    void run(Program program, List<Result> results);

    /** @param results what the program gave: where it draws at random, the right answer follows from what it drew */
    List<Expected> expected(List<Result> results);

    /** The known mistakes; where two match, the first is meant. */
    List<Variant> variants(List<Result> results);
}
