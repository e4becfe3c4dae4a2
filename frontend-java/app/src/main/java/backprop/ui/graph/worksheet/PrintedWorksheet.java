package backprop.ui.graph.worksheet;

import backprop.graph.predict.Level;
import backprop.handout.Handout;
import backprop.handout.Lab;
import backprop.handout.Words;
import backprop.ui.dom.AfterPaint;
import backprop.ui.graph.scene.Scene;
import backprop.ui.handout.OpenedHandout;
import backprop.ui.paper.PrintedSheet;
import java.util.Optional;

/** Prints a scene's worksheet instead of the page; with the teacher's words, where the page was handed out. */
public final class PrintedWorksheet {
    private PrintedWorksheet() {}

    /** With a key, unless Predict asks at a level. A wide picture is there as a whole after it was painted for the first time. */
    public static void print(Scene scene, Optional<Level> level) {
        Words teachers = OpenedHandout.here(Lab.GRAPH).map(Handout::words).orElse(Words.NONE);
        PrintedSheet.show(new Sheet(scene, teachers.title(), teachers.task(), level).root, "worksheet");
        AfterPaint.run(() -> AfterPaint.run(PrintedSheet::print));
    }
}
