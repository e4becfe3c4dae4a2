package backprop.ui.inside.finetune;

import backprop.store.Repository;
import backprop.store.SavedDrawing;
import backprop.store.SavedNet;
import backprop.store.StoreResult;
import backprop.ui.desk.SharedDrawState;
import backprop.ui.dom.Elements;
import backprop.ui.dom.SavedFile;
import backprop.ui.dom.Texts;
import backprop.ui.inside.digit.InspectedDigit;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** What stays of a lesson: the taught net, to read with, as a file or in this browser; and the drawing itself. */
final class TunedNetSaver {
    private final HTMLButtonElement read = Elements.byId("learn-read");
    private final HTMLButtonElement file = Elements.byId("learn-file");
    private final HTMLButtonElement net = Elements.byId("learn-keep");
    private final HTMLButtonElement drawing = Elements.byId("learn-drawing");
    private final HTMLElement message = Elements.byId("learn-said");
    private FineTunedNet now;
    private InspectedDigit subject;
    private int label;

    TunedNetSaver() {
        read.addEventListener(
                "click",
                event -> SharedDrawState.addNet(
                        now.name(), Texts.text("inside.learn.net", now.label), now.file(), true));
        file.addEventListener(
                "click",
                event -> SavedFile.download(now.file(), now.name() + ".safetensors", "application/octet-stream"));
        net.addEventListener("click", event -> saveNet());
        drawing.addEventListener("click", event -> saveDrawing());
    }

    void setSubject(FineTunedNet taught, InspectedDigit of, int answer) {
        if (subject != null && (subject.input() != of.input() || label != answer)) Texts.clear(message);
        now = taught;
        subject = of;
        label = answer;
        boolean untaught = taught.tuner.steps() == 0;
        read.setDisabled(untaught);
        file.setDisabled(untaught);
        net.setDisabled(untaught);
        Texts.show(drawing, "inside.learn.drawing", Integer.toString(answer));
    }

    private void saveNet() {
        SavedNet kept = new SavedNet(
                Texts.text("inside.learn.net", now.label),
                now.file(),
                now.tuner.network().architecture().text(),
                "",
                now.accuracyNow,
                today());
        Repository.nets().add(kept, outcome -> showOutcome(outcome, "inside.learn.kept-net"));
    }

    private void saveDrawing() {
        byte[] pixels = new byte[subject.input().length];
        for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) Math.round(subject.input()[i] * 255);
        String digit = Integer.toString(label);
        Repository.drawings()
                .add(
                        new SavedDrawing(pixels, label, today()),
                        outcome -> showOutcome(outcome, "inside.learn.kept-drawing", digit));
    }

    private void showOutcome(StoreResult<Integer> outcome, String key, String... parameters) {
        Texts.show(message, outcome instanceof StoreResult.Done ? key : "inside.learn.not-kept", parameters);
    }

    @JSBody(script = "return Date.now();")
    private static native double today();
}
