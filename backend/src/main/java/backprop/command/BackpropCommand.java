package backprop.command;

import backprop.mnist.MnistException;
import backprop.site.Site;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** All that the lab can do from a command line; serving is what it does when nothing is asked. */
@Command(
        name = "backprop",
        description = "Learn error backpropagation by doing it.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "Backprop Lab " + Site.VERSION,
        subcommands = {
            ServeCommand.class,
            TrainCommand.class,
            PretrainCommand.class,
            EvaluateCommand.class,
            ExportCommand.class,
        })
public final class BackpropCommand {
    private BackpropCommand() {}

    public static int execute(String... args) {
        return execute(new CommandLine(new BackpropCommand()), args);
    }

    /** The same, with somebody else for a reader. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        return execute(new CommandLine(new BackpropCommand()).setOut(out).setErr(err), args);
    }

    private static int execute(CommandLine commandLine, String... args) {
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
