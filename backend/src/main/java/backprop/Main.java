package backprop;

import backprop.command.BackpropCommand;

/** The command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int exitCode = BackpropCommand.execute(args);
        if (exitCode != 0) System.exit(exitCode);
    }
}
