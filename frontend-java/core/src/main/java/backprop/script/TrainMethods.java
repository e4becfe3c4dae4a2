package backprop.script;

import backprop.handout.Lab;
import backprop.run.RunCommand;

/** What can be asked of the Train lab. */
public final class TrainMethods {
    private TrainMethods() {}

    public static LabMethods all() {
        return new LabMethods(Lab.TRAIN)
                .with("open", "script.train.open", RunArgument::open)
                .with("start", new LabCommand.ControlRun(RunCommand.START))
                .with("pause", new LabCommand.ControlRun(RunCommand.PAUSE))
                .with("step", new LabCommand.ControlRun(RunCommand.STEP))
                .with("epoch", new LabCommand.ControlRun(RunCommand.EPOCH))
                .with("reset", new LabCommand.ControlRun(RunCommand.RESET))
                .with("history", new LabCommand.ReadHistory())
                .with("state", new LabCommand.ReadState());
    }
}
