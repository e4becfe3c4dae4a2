package backprop.ui.train.setup;

import backprop.session.settings.DataSource;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** MNIST, generated digits, the student's own, a class's, or those of files; what is not there cannot be chosen, and why is said. */
final class DataChoice {
    private final HTMLElement group = Elements.byId("data");
    private final HTMLElement note = Elements.byId("data-note");
    private boolean hasMnist = true;
    private int drawings, classDigits, fileDigits;
    private ClassSet.State classState = ClassSet.State.KEPT;

    DataChoice(Runnable changed) {
        for (DataSource digits : DataSource.values()) {
            radio(digits).addEventListener("change", event -> {
                update();
                changed.run();
            });
        }
        drawings(0);
        classDigits(ClassSet.State.KEPT, 0);
    }

    private HTMLInputElement radio(DataSource digits) {
        return (HTMLInputElement) group.querySelector("[value='" + digits.key() + "']");
    }

    DataSource digits() {
        for (DataSource digits : DataSource.values()) if (radio(digits).isChecked()) return digits;
        return DataSource.GENERATED;
    }

    void show(DataSource digits) {
        radio(hasMnist || digits != DataSource.MNIST ? digits : DataSource.GENERATED)
                .setChecked(true);
        update();
    }

    boolean hasMnist() {
        return hasMnist;
    }

    /** @param count 0 if the server has none */
    void mnist(int count) {
        hasMnist = count > 0;
        radio(DataSource.MNIST).setDisabled(!hasMnist);
        Elements.byId("count-mnist").setInnerText(hasMnist ? LocalNumbers.grouped(count) : "");
        if (!hasMnist && digits() == DataSource.MNIST)
            radio(DataSource.GENERATED).setChecked(true);
        update();
    }

    void drawings(int count) {
        drawings = count;
        Elements.byId("count-drawn").setInnerText(Integer.toString(count));
        update();
    }

    /** Most browsers have none, and know nothing of them; who is in a lesson may get some. */
    void classDigits(ClassSet.State state, int count) {
        classState = state;
        classDigits = count;
        Elements.byId("count-class").setInnerText(state == ClassSet.State.AWAITED ? "" : Integer.toString(count));
        update();
    }

    void files(int count) {
        fileDigits = count;
        Elements.byId("count-files").setInnerText(LocalNumbers.grouped(count));
        update();
    }

    private void update() {
        Elements.byId("drawings").setHidden(digits() != DataSource.DRAWN);
        Elements.byId("own-files").setHidden(digits() != DataSource.FILES);
        boolean isClass = digits() == DataSource.CLASS, isKept = classState == ClassSet.State.KEPT;
        Elements.byId("class-set").setHidden(isKept && classDigits == 0 && !isClass);
        boolean few = isFew();
        // What a class was given is its teacher's to export; who opened files has them.
        boolean isSaved = digits() == DataSource.DRAWN || isClass && isKept;
        Elements.byId("digits-save").setHidden(!isSaved || few);
        note.setHidden(!few && (digits().isOwn() || hasMnist && digits() != DataSource.GENERATED));
        if (few) showFew(Integer.toString(Drawings.LEAST));
        else if (digits().isOwn()) Texts.clear(note);
        else if (!hasMnist) Texts.show(note, "train.data.absent");
        else if (digits() == DataSource.GENERATED) Texts.show(note, "train.data.wild");
        else Texts.clear(note);
    }

    private boolean isFew() {
        return switch (digits()) {
            case DRAWN -> drawings < Drawings.LEAST;
            case CLASS -> isClassMissing();
            case FILES -> fileDigits < Drawings.LEAST;
            default -> false;
        };
    }

    private void showFew(String least) {
        if (digits() == DataSource.CLASS) showClass(least);
        else if (digits() == DataSource.DRAWN) Texts.show(note, "train.data.few", least, Integer.toString(drawings));
        else if (fileDigits == 0) Texts.show(note, "train.files.what");
        else Texts.show(note, "train.files.few", least, Integer.toString(fileDigits));
    }

    private boolean isClassMissing() {
        return classState != ClassSet.State.GIVEN
                && (classState != ClassSet.State.KEPT || classDigits < Drawings.LEAST);
    }

    private void showClass(String least) {
        switch (classState) {
            case AWAITED -> Texts.show(note, "train.data.class.awaited");
            case LOADING -> Texts.show(note, "train.data.class.loading");
            case LOST -> Texts.show(note, "train.data.class.lost");
            default -> Texts.show(note, "train.data.few-class", least, Integer.toString(classDigits));
        }
    }
}
