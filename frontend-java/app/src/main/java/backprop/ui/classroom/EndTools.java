package backprop.ui.classroom;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** A lesson's end, which is asked for twice; what is to be kept of it is saved first. */
final class EndTools {
    private static final int ENDED = 404;

    private final HTMLElement dialog = Elements.byId("end-dialog");
    private final HTMLElement problem = Elements.byId("board-trouble");
    private final Runnable ended;

    /** @param ended run when the lesson is over */
    EndTools(Runnable ended) {
        this.ended = ended;
        ExportDialog export = new ExportDialog();
        Elements.byId("export-lesson").addEventListener("click", event -> export.open());
        Elements.byId("end-export").addEventListener("click", event -> export.open());
        Elements.byId("end-lesson").addEventListener("click", event -> open(dialog));
        Elements.byId("end-not").addEventListener("click", event -> close(dialog));
        Elements.byId("end-now").addEventListener("click", event -> end());
    }

    private void end() {
        close(dialog);
        TeacherWire.end(reply -> {
            if (reply.isFine() || reply.status() == ENDED) ended.run();
            else Texts.show(problem, "board.trouble.server");
        });
    }

    @JSBody(params = "dialog", script = "dialog.showModal();")
    static native void open(HTMLElement dialog);

    @JSBody(params = "dialog", script = "dialog.close();")
    static native void close(HTMLElement dialog);
}
