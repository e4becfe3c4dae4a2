package backprop.run;

import backprop.session.protocol.Command;
import backprop.session.protocol.Event;

/** A worker of its own for one run: a thread somewhere, reached by messages. */
public interface RunWorker {
    /** Only after {@link Event.Ready}. Commands are handled in this order. */
    void send(Command command);

    /** Ends the work at once; no event comes after it. */
    void close();

    /** Takes a worker's events. */
    interface Listener {
        /** @param commands how many of those that were sent the worker had handled when this happened */
        void receive(int commands, Event event);
    }

    /** Starts workers. */
    interface Factory {
        /** It opens the session by itself as soon as it is ready. */
        RunWorker start(Command.Open open, Listener listener);
    }
}
