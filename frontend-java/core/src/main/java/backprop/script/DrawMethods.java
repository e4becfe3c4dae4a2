package backprop.script;

import backprop.handout.Lab;

/** What can be asked of the Draw lab. */
public final class DrawMethods {
    private DrawMethods() {}

    public static LabMethods all() {
        return new LabMethods(Lab.DRAW)
                .with(
                        "draw",
                        "script.draw.draw",
                        argument -> new LabCommand.DrawStrokes(StrokesArgument.read(argument)))
                .with("clear", new LabCommand.ClearPad())
                .with("state", new LabCommand.ReadState());
    }
}
