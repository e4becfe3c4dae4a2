package backprop.command;

import backprop.mnist.MnistException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that the lab can do from a command line; serving is what it does when nothing is asked. */
@Command(
        name = "backprop",
        description = "Learn error backpropagation by doing it.",
        mixinStandardHelpOptions = true,
        version = "Backprop Lab 0.1.0",
        subcommands = {
            ServeCommand.class,
            TrainCommand.class,
            PretrainCommand.class,
            EvaluateCommand.class,
        })
public final class BackpropCommand {
    private BackpropCommand() {}

    public static int execute(String... args) {
        CommandLine commandLine = new CommandLine(new BackpropCommand());
        commandLine.setExecutionExceptionHandler(BackpropCommand::explain);
        return commandLine.execute(
                args.length == 0 || args[0].startsWith("--") && !isHelp(args[0]) ? served(args) : args);
    }

    private static boolean isHelp(String option) {
        return option.equals("--help") || option.equals("--version");
    }

    private static String[] served(String[] options) {
        String[] args = new String[options.length + 1];
        args[0] = "serve";
        System.arraycopy(options, 0, args, 1, options.length);
        return args;
    }

    /** What a user can mend gets a sentence; anything else is our fault and keeps its stack trace. */
    private static int explain(Exception e, CommandLine commandLine, CommandLine.ParseResult arguments)
            throws Exception {
        if (!(e instanceof MnistException || e instanceof SentenceException)) throw e;
        PrintWriter err = commandLine.getErr();
        err.println(e.getMessage());
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }
}
