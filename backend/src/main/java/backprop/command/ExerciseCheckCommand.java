package backprop.command;

import backprop.exercise.Checker;
import backprop.exercise.Exercise;
import backprop.exercise.Exercises;
import backprop.exercise.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Check Python files, a line each; the exit code is 0 if all are right.")
final class ExerciseCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "the exercise, as in exercise list")
    private String name;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "what was written")
    private List<Path> files;

    @Override
    public Integer call() {
        Exercise exercise = Exercises.find(name)
                .orElseThrow(() -> new SentenceException("There is no exercise \"" + name + "\"; there are "
                        + String.join(
                                ", ",
                                Exercises.list().stream().map(Exercise::name).toList()) + "."));
        VerdictWords words = VerdictWords.load();
        int exitCode = ExitCode.OK;
        for (Path file : files) {
            String line;
            try {
                Verdict verdict = Checker.check(exercise, UserFiles.readText(file));
                if (!(verdict instanceof Verdict.Right)) exitCode = ExitCode.SOFTWARE;
                line = words.line(verdict);
            } catch (SentenceException e) {
                exitCode = ExitCode.SOFTWARE;
                line = "error: " + e.getMessage();
            }
            print(file + ": " + line);
        }
        return exitCode;
    }

    /** At once, for somebody who waits for forty files. */
    private void print(String line) {
        spec.commandLine().getOut().println(Printable.of(line));
        spec.commandLine().getOut().flush();
    }
}
