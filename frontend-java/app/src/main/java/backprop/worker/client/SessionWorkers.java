package backprop.worker.client;

import backprop.run.RunWorker;
import backprop.session.Engine;
import backprop.session.protocol.Command;
import backprop.worker.protocol.StampedEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;

/**
 * The workers of a page. One whose session has ended rests for a moment: the session that begins then needs not load the
 * digits again.
 */
public final class SessionWorkers implements RunWorker.Factory {
    private static final int REST_MILLIS = 2_000;

    private final Engine engine;
    private final boolean isShared;
    private final Deque<SessionWorker> resting = new ArrayDeque<>();

    public SessionWorkers(Engine engine) {
        this(engine, true);
    }

    /** @param isShared whether another session may follow; else a worker ends with its session */
    SessionWorkers(Engine engine, boolean isShared) {
        this.engine = engine;
        this.isShared = isShared;
    }

    @Override
    public RunWorker start(Command.Open open, RunWorker.Listener listener) {
        return new TrainingClient(this, open, listener);
    }

    SessionWorker acquire(Consumer<StampedEvent> inbox, Consumer<String> failed) {
        if (resting.isEmpty()) return new SessionWorker(engine, inbox, failed);
        SessionWorker worker = resting.pop();
        worker.reopen(inbox, failed);
        return worker;
    }

    void release(SessionWorker worker) {
        if (!isShared || !worker.hasDigits()) {
            worker.close();
            return;
        }
        worker.reopen(event -> {}, message -> {});
        resting.push(worker);
        Window.setTimeout(
                () -> {
                    if (resting.remove(worker)) worker.close();
                },
                REST_MILLIS);
    }
}
