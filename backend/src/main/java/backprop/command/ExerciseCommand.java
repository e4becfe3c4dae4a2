package backprop.command;

import picocli.CommandLine.Command;

@Command(
        name = "exercise",
        description = "Check programs that students wrote, and name their mistakes.",
        subcommands = {ExerciseListCommand.class, ExerciseCheckCommand.class})
final class ExerciseCommand {}
