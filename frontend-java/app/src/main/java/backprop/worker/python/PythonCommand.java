package backprop.worker.python;

/** What the page asks of the worker. It does one after the other. */
public sealed interface PythonCommand {
    /** @param fresh whether it begins with no names, as a program does; a cell of a notebook has those of the cells before */
    record Run(String source, boolean fresh) implements PythonCommand {}

    /** @param exercise its name in its address, such as relu */
    record Check(String exercise, String source) implements PythonCommand {}

    /** Judges a program, and tells of nothing: the verdict that somebody waits for then comes sooner. */
    record Prepare(String exercise, String source) implements PythonCommand {}

    /**
     * Digits, with the layers of the source, and beside them with those of the solution.
     *
     * @param setup the address of the program that says how they stand in the net
     */
    record Train(String source, String solution, String setup) implements PythonCommand {}

    /** Digits, with the training loop of the source, and beside it with the lab's own. */
    record TrainLoop(String source) implements PythonCommand {}
}
