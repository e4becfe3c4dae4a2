package backprop.ui.train.runs;

import backprop.program.NetProgram;
import backprop.program.ProgramLanguage;
import backprop.run.RunView;
import backprop.ui.dom.Clipboard;
import backprop.ui.dom.CodeWords;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.SavedFile;
import backprop.ui.widget.Notice;
import backprop.ui.widget.PopupMenu;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** The net, and how it was trained, as programs that run without the lab. */
final class CodeMenu {
    private final Notice notice;

    /** @param current does something with the run at hand, if it has a net */
    CodeMenu(Notice notice, Consumer<Consumer<RunView>> current) {
        this.notice = notice;
        new PopupMenu(Elements.byId("code-menu"));
        on("scores", language -> current.accept(run -> scores(run, language)));
        on("training", language -> current.accept(run -> training(run, language)));
    }

    private static void on(String kind, Consumer<ProgramLanguage> chosen) {
        HTMLElement row = Elements.byId("code-menu").querySelector("[data-program=" + kind + "]");
        Delegate.on(row, "click", "button", button -> ProgramLanguage.find(button.getAttribute("value"))
                .ifPresent(chosen));
    }

    private void scores(RunView run, ProgramLanguage language) {
        String weights = NetFiles.weightsName(run);
        String program =
                NetProgram.scores(language, run.spec().settings().plan().architecture(), weights, CodeWords::text);
        copy(program, language, "train.code.copied-scores", language.title(), weights);
    }

    private void training(RunView run, ProgramLanguage language) {
        String program = NetProgram.training(language, run.spec().settings(), CodeWords::text);
        copy(program, language, "train.code.copied-training", language.title());
    }

    /** Where a page may not copy, it saves the program. */
    private void copy(String program, ProgramLanguage language, String key, String... parameters) {
        Clipboard.write(program, () -> notice.hint(key, parameters), () -> {
            SavedFile.download(program.getBytes(StandardCharsets.UTF_8), language.file(), "text/plain");
            notice.hint("train.code.saved", language.file());
        });
    }
}
