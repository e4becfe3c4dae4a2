package backprop.run;

import backprop.session.protocol.Command;
import backprop.session.protocol.Event;

/** A worker of its own for one run: a thread somewhere, reached by messages. */
public interface RunWorker {
    /** Only after {@link Event.Ready}. Commands are obeyed in this order. */
    void send(Command command);

    /** Ends the work at once; nothing is heard of it any more. */
    void close();

    /** Takes what a worker tells. */
    interface Listener {
        /** @param commands how many of those that were sent the worker had obeyed when this happened */
        void receive(int commands, Event event);
    }

    /** Starts workers. */
    interface Factory {
        /** It opens the session by itself as soon as it is ready. */
        RunWorker start(Command.Open open, Listener listener);
    }
}
