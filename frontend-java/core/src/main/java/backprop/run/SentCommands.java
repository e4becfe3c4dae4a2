package backprop.run;

import backprop.session.protocol.Command;
import backprop.session.protocol.Event;

/** What was sent to a worker, by number: so an event that says how many were handled before it is known to be outdated. */
final class SentCommands {
    private final RunWorker worker;
    private int count;
    /** How many there were when the last work, or the last way back, and the last reset, had been sent. */
    private int work, reset;

    SentCommands(RunWorker worker) {
        this.worker = worker;
    }

    void send(Command command) {
        count++;
        worker.send(command);
        if (isWork(command)) work = count;
        if (command instanceof Command.Reset) reset = count;
    }

    private static boolean isWork(Command command) {
        return command instanceof Command.Run
                || command instanceof Command.TraceStep
                || command instanceof Command.RestoreLastGood;
    }

    /**
     * Whether it is of the net before the last reset, or of the end of work after which there was other work to do.
     *
     * @param commands how many had been handled when it happened
     */
    boolean isOutdated(int commands, Event event) {
        if (event instanceof Event.Stopped stopped && stopped.reason() != Event.Reason.RESET && commands < work)
            return true;
        return commands < reset && !isOfWorker(event);
    }

    /** Of the worker or its digits, whatever the net. */
    private static boolean isOfWorker(Event event) {
        return event instanceof Event.Ready
                || event instanceof Event.Loading
                || event instanceof Event.Missing
                || event instanceof Event.Opened
                || event instanceof Event.Failed;
    }
}
