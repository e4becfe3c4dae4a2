package backprop.ui.train.setup;

import backprop.session.settings.DataSource;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** MNIST, generated digits, the student's own, or a class's; what is not there cannot be chosen, and why is said. */
final class DataChoice {
    private final HTMLElement group = Elements.byId("data");
    private final HTMLElement note = Elements.byId("data-note");
    private boolean hasMnist = true;
    private int drawings, classDigits;

    DataChoice(Runnable changed) {
        for (DataSource digits : DataSource.values()) {
            radio(digits).addEventListener("change", event -> {
                say();
                changed.run();
            });
        }
        drawings(0);
        classDigits(0);
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
        say();
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
        say();
    }

    void drawings(int count) {
        drawings = count;
        Elements.byId("count-drawn").setInnerText(Integer.toString(count));
        say();
    }

    /** Most browsers have none, and know nothing of them. */
    void classDigits(int count) {
        classDigits = count;
        Elements.byId("count-class").setInnerText(Integer.toString(count));
        say();
    }

    private void say() {
        Elements.byId("drawings").setHidden(digits() != DataSource.DRAWN);
        boolean isClass = digits() == DataSource.CLASS;
        Elements.byId("class-set").setHidden(classDigits == 0 && !isClass);
        boolean few = digits().isOwn() && (isClass ? classDigits : drawings) < Drawings.LEAST;
        Elements.byId("digits-save").setHidden(!digits().isOwn() || few);
        note.setHidden(hasMnist && !few && digits() != DataSource.GENERATED);
        String least = Integer.toString(Drawings.LEAST);
        if (few && isClass) Texts.say(note, "train.data.few-class", least, Integer.toString(classDigits));
        else if (few) Texts.say(note, "train.data.few", least, Integer.toString(drawings));
        else if (!hasMnist) Texts.say(note, "train.data.absent");
        else if (digits() == DataSource.GENERATED) Texts.say(note, "train.data.wild");
        else Texts.clear(note);
    }
}
