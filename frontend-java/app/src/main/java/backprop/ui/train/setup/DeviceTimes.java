package backprop.ui.train.setup;

import backprop.browser.DeviceStore;
import backprop.run.Run;
import backprop.run.RunView;
import backprop.run.estimate.Calibration;
import backprop.run.estimate.RunTimes;
import backprop.run.estimate.Stopwatch;
import backprop.session.Engine;
import backprop.session.protocol.Event;
import org.teavm.jso.JSBody;

/** What runs took on this device with this engine, kept from visit to visit. */
public final class DeviceTimes {
    private final String key;
    private final Stopwatch<Run> stopwatch = new Stopwatch<>();
    private RunTimes times;
    /** Multiplications in a millisecond; 0 until it is wanted. */
    private double speed;

    public DeviceTimes(Engine engine) {
        key = "train-times-" + engine.key();
        times = RunTimes.read(DeviceStore.get(key));
    }

    public RunTimes times() {
        return times;
    }

    /** A first guess costs a moment, once. */
    public double speed() {
        if (speed == 0 && times.isEmpty()) speed = Calibration.speed(DeviceTimes::now);
        return speed;
    }

    public void receive(RunView run, Event event) {
        stopwatch.receive(run.run(), event, now()).ifPresent(milliseconds -> {
            times = times.with(run.spec().settings(), milliseconds);
            DeviceStore.put(key, times.text());
        });
    }

    @JSBody(script = "return performance.now();")
    private static native double now();
}
