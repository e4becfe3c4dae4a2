package backprop.command;

import backprop.exercise.Exercise;
import backprop.exercise.Exercises;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "List the exercises: number, name, what is to be written.")
final class ExerciseListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        VerdictWords words = VerdictWords.load();
        for (Exercise exercise : Exercises.list()) {
            spec.commandLine()
                    .getOut()
                    .printf("%2d  %-18s  %s%n", exercise.number(), exercise.name(), words.title(exercise));
        }
        return 0;
    }
}
