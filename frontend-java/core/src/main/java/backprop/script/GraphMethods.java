package backprop.script;

import backprop.handout.Lab;

/** What can be asked of the Graph lab. */
public final class GraphMethods {
    private GraphMethods() {}

    public static LabMethods all() {
        return new LabMethods(Lab.GRAPH)
                .with("open", "script.graph.open", GraphArgument::open)
                .with("set", "script.graph.set", argument -> new LabCommand.SetInputs(GraphArgument.inputs(argument)))
                .with("forward", new LabCommand.Move(1))
                .with("back", new LabCommand.Move(-1))
                .with("to", "script.graph.to", argument -> new LabCommand.GoTo(GraphArgument.step(argument)))
                .with("state", new LabCommand.ReadState());
    }
}
