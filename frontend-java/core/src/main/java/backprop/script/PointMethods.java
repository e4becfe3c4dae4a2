package backprop.script;

import backprop.handout.Lab;
import backprop.run.RunCommand;

/** What can be asked of the Points lab. */
public final class PointMethods {
    private PointMethods() {}

    public static LabMethods all() {
        return new LabMethods(Lab.POINTS)
                .with("open", "script.points.open", PointArgument::open)
                .with("set", "script.points.set", PointArgument::set)
                .with("start", new LabCommand.ControlRun(RunCommand.START))
                .with("pause", new LabCommand.ControlRun(RunCommand.PAUSE))
                .with("step", new LabCommand.ControlRun(RunCommand.STEP))
                .with("epoch", new LabCommand.ControlRun(RunCommand.EPOCH))
                .with("reset", new LabCommand.ControlRun(RunCommand.RESET))
                .with("state", new LabCommand.ReadState());
    }
}
