package backprop.ui.train;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Numbers;
import backprop.ui.dom.Texts;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A layer of the net: its name, what can be set of it, its shape and how many parameters it has. */
final class LayerChip {
    private final HTMLElement chip = Elements.create("li");
    private final HTMLElement title = Elements.create("b");
    private final HTMLElement note = Elements.create("small");

    LayerChip(HTMLElement row) {
        chip.appendChild(title);
        chip.appendChild(note);
        row.appendChild(chip);
    }

    void input() {
        chip.setClassName("end");
        title.setInnerText("784");
        note.setInnerText(Texts.text("train.net.pixels"));
    }

    void loss() {
        chip.setClassName("end");
        title.setInnerText(Texts.text("train.net.loss"));
        note.setInnerText(Texts.text("train.net.digits"));
    }

    /** @param last whether it gives the scores: its width is fixed */
    void layer(Architecture.Place place, boolean last, Consumer<String> change, Runnable take) {
        LayerPlan layer = place.layer();
        chip.setClassName("layer");
        title.setInnerText(name(layer) + " ");
        if (layer instanceof LayerPlan.Affine && last) title.setInnerText(name(layer) + " " + place.outputs());
        else if (layer instanceof LayerPlan.Affine affine)
            field("train.net.width", Integer.toString(affine.units()), change);
        else if (layer instanceof LayerPlan.Dropout drop)
            field("train.net.ratio", backprop.number.Numbers.full(drop.ratio()), change);
        note.setClassName("number");
        note.setInnerText(shape(place));
        if (!last) remove(name(layer), take);
    }

    private static String shape(Architecture.Place place) {
        String in = Integer.toString(place.inputs()), out = Integer.toString(place.outputs());
        String count = Numbers.grouped((int) place.parameterCount());
        if (place.layer() instanceof LayerPlan.Affine) return in + " × " + out + " + " + out + " = " + count;
        if (place.parameterCount() > 0) return "2 × " + out + " = " + count;
        return Texts.text("train.net.units", out);
    }

    private void field(String label, String value, Consumer<String> change) {
        HTMLInputElement field = Elements.create("input");
        field.setClassName("number");
        field.setAttribute("inputmode", "decimal");
        field.setAttribute("aria-label", Texts.text(label));
        field.setAttribute("aria-describedby", "net-problem");
        field.setAttribute("size", Integer.toString(Math.max(2, value.length())));
        field.setAttribute("autocomplete", "off");
        field.setValue(value);
        field.addEventListener("change", event -> change.accept(field.getValue()));
        title.appendChild(field);
    }

    private void remove(String name, Runnable take) {
        HTMLElement button = Elements.create("button");
        button.setAttribute("type", "button");
        button.setClassName("remove");
        button.setAttribute("aria-label", Texts.text("train.net.remove", name));
        button.setTitle(Texts.text("train.net.remove", name));
        button.setInnerText("×");
        button.addEventListener("click", event -> take.run());
        chip.appendChild(button);
    }

    /** Its kind, in the language of the moment. */
    static String name(LayerPlan layer) {
        if (layer instanceof LayerPlan.Affine) return "Affine";
        if (layer instanceof Activation activation) return Texts.text("train.layer." + activation.key());
        return Texts.text(layer instanceof LayerPlan.Dropout ? "train.layer.drop" : "train.layer.bn");
    }

    /** The keyboard goes on where it was. */
    @org.teavm.jso.JSBody(
            params = {"row", "place"},
            script =
                    "var chip = row.querySelectorAll('.layer')[place]; var field = chip && chip.querySelector('input, button');"
                            + " if (field) field.focus();")
    static native void focus(HTMLElement row, int place);
}
