package backprop.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program in a Python of its own, on one thread: the notebook's code, or PyTorch's. */
final class PythonProgram implements Contestant {
    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;
    private final int steps;

    private PythonProgram(String name, Process process, int steps) {
        this.name = name;
        this.process = process;
        this.steps = steps;
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** None where there is no python3 with what the program imports. */
    static Optional<PythonProgram> start(String name, Path script, String folder, String net, int steps) {
        ProcessBuilder builder = new ProcessBuilder("python3", script.toString(), folder, net);
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        builder.environment().put("MKL_NUM_THREADS", "1");
        builder.environment().put("OMP_NUM_THREADS", "1");
        // NumPy at its best: with the kernels that it chooses for this machine, whatever a shell says.
        builder.environment().keySet().removeAll(List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"));
        try {
            PythonProgram python = new PythonProgram(name, builder.start(), steps);
            return "ready".equals(python.answers.readLine()) ? Optional.of(python) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double round() {
        return ask(Integer.toString(steps));
    }

    @Override
    public double loss() {
        return ask("loss");
    }

    @Override
    public double accuracy() {
        return ask("accuracy");
    }

    /** A new net's 10,000 iterations with the 17 evaluations of all digits, in seconds. */
    double wholeRun() {
        return ask("run");
    }

    private double ask(String question) {
        try {
            questions.write(question + "\n");
            questions.flush();
            return Double.parseDouble(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
