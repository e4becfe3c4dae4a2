package backprop.command;

import backprop.fetch.DataException;
import backprop.site.Site;
import java.io.PrintWriter;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

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
            VerifyCommand.class,
            ExportCommand.class,
            ExportNetCommand.class,
            ExerciseCommand.class,
            HealthCommand.class,
        })
public final class BackpropCommand {
    /** In a message of the command line's parser. */
    private static final Pattern JAVAS_OWN = Pattern.compile("\\([\\w.]+Exception: (.*)\\)", Pattern.DOTALL);

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
        commandLine.setParameterExceptionHandler(BackpropCommand::explain);
        commandLine.setExpandAtFiles(false);
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
        if (!(e instanceof DataException || e instanceof SentenceException)) throw e;
        PrintWriter err = commandLine.getErr();
        err.println(Printable.of(e.getMessage()));
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    /** What was wrong, which command or option may have been meant, and how to use it. */
    private static int explain(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(Printable.of(JAVAS_OWN.matcher(e.getMessage()).replaceAll("($1)")));
        if (!UnmatchedArgumentException.printSuggestions(e, err))
            e.getCommandLine().usage(err);
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }
}
