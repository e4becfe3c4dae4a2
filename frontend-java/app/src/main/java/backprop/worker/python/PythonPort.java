package backprop.worker.python;

import java.util.function.Consumer;

/** Python beside the page: what commands are sent to. */
public interface PythonPort {
    /** Starts one. */
    interface Starter {
        /** @param failed told when it cannot be loaded, or broke; the next command starts another */
        PythonPort start(Consumer<PythonEvent> listener, Runnable failed);
    }

    /** One at a time: the last must have come to its end, or have been stopped. */
    void send(PythonCommand command);

    /** Whatever it does, it does no more; its names are forgotten. */
    void stop();
}
