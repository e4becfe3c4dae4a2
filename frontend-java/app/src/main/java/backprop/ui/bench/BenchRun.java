package backprop.ui.bench;

import backprop.session.Engine;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.settings.DataSource;
import backprop.train.TrainingPlan;
import backprop.worker.client.TrainingClient;
import java.util.Optional;

/** One run: first some iterations for the browser to warm up, then the same net from its start, timed. */
final class BenchRun {
    /** Browsers compile in several stages, and for the last one they want to have seen work. */
    private static final double WARM_UP_MILLISECONDS = 1000;

    private static final int WARM_UP = 100;

    /** So many mini-batches at the end tell the loss. */
    private static final int LAST = 20;

    private final Engine engine;
    private final TrainingPlan plan;
    private final BenchListener listener;
    private final TrainingClient worker;
    private boolean isTimed;
    private final float[] losses = new float[LAST];
    private double milliseconds;
    private double testAccuracy;
    private String sha256 = "";

    BenchRun(Engine engine, TrainingPlan plan, DataSource digits, BenchListener listener) {
        this.engine = engine;
        this.plan = plan;
        this.listener = listener;
        worker = new TrainingClient(engine, new Command.Open(plan, digits, true, Optional.empty()), this::receive);
    }

    void stop() {
        worker.close();
    }

    private void receive(Event event) {
        if (event instanceof Event.Loading loading) listener.loading(loading.digits(), loading.of());
        else if (event instanceof Event.Opened) warmUp();
        else if (event instanceof Event.Progressed done) progressed(done);
        else if (event instanceof Event.Evaluated evaluated)
            testAccuracy = evaluated.test().accuracy();
        else if (event instanceof Event.Saved saved) sha256 = saved.sha256();
        else if (event instanceof Event.Stopped stopped) stopped(stopped);
        else if (event instanceof Event.Missing missing) failed("engine.missing", missing.path());
        else if (event instanceof Event.Failed failed)
            failed("engine.failed." + failed.code(), failed.parameters().toArray(new String[0]));
    }

    private void warmUp() {
        listener.warming();
        worker.send(new Command.Run(WARM_UP));
    }

    private void progressed(Event.Progressed done) {
        milliseconds += done.milliseconds();
        int first = done.progress().iteration() - done.losses().length;
        for (int i = 0; i < done.losses().length; i++) losses[(first + i) % LAST] = done.losses()[i];
        if (!isTimed) return;
        listener.working(done.progress().iteration(), plan.iterations());
    }

    private void stopped(Event.Stopped stopped) {
        if (stopped.reason() == Event.Reason.DIVERGED) failed("bench.diverged");
        else if (!isTimed) startTimed(stopped.progress().iteration());
        else if (stopped.reason() == Event.Reason.DONE) done();
    }

    /** The warm-up stops, then its reset does. */
    private void startTimed(int iteration) {
        boolean isWarm = milliseconds > WARM_UP_MILLISECONDS;
        if (iteration > 0) {
            worker.send(isWarm || iteration == plan.iterations() ? new Command.Reset() : new Command.Run(WARM_UP));
            return;
        }
        isTimed = isWarm;
        if (isTimed) milliseconds = 0;
        worker.send(new Command.Run(isTimed ? plan.iterations() : WARM_UP));
    }

    private void done() {
        stop();
        double seconds = milliseconds / 1000;
        listener.done(
                new BenchResult(engine.key(), plan.iterations() / seconds, seconds, loss(), testAccuracy, sha256));
    }

    private double loss() {
        int count = Math.min(LAST, plan.iterations());
        double sum = 0;
        for (int i = 0; i < count; i++) sum += losses[i];
        return sum / count;
    }

    private void failed(String key, String... parameters) {
        stop();
        listener.failed(key, parameters);
    }
}
