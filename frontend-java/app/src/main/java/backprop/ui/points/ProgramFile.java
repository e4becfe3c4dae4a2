package backprop.ui.points;

import backprop.points.LabState;
import backprop.program.NetProgram;
import backprop.ui.dom.CodeWords;
import backprop.ui.dom.SavedFile;
import java.nio.charset.StandardCharsets;

/** The net as it stands there, as a program that runs without the lab. */
final class ProgramFile {
    private ProgramFile() {}

    /** @param state with a frame */
    static void download(LabState state) {
        String name = "points-" + state.settings().architecture().text() + ".py";
        String program = NetProgram.points(state, name, CodeWords::text);
        SavedFile.download(program.getBytes(StandardCharsets.UTF_8), name, "text/x-python");
    }
}
