package backprop.ui.train.setup;

import backprop.data.Dataset;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.nn.architecture.TensorSpec;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A layer of the net: its name, what can be set of it, its shape and how many parameters it has. */
public final class LayerChip {
    private static final LayerPlan.Visitor<String> NAMES = new LayerPlan.Visitor<>() {
        @Override
        public String affine(LayerPlan.Affine plan) {
            return "Affine";
        }

        @Override
        public String activation(Activation plan) {
            return Texts.text("train.layer." + plan.key());
        }

        @Override
        public String batchNormalization(LayerPlan.BatchNormalization plan) {
            return Texts.text("train.layer.bn");
        }

        @Override
        public String dropout(LayerPlan.Dropout plan) {
            return Texts.text("train.layer.drop");
        }
    };

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
        title.setInnerText(Integer.toString(Dataset.PIXELS));
        note.setInnerText(Texts.text("train.net.pixels"));
    }

    void loss() {
        chip.setClassName("end");
        title.setInnerText(Texts.text("train.net.loss"));
        note.setInnerText(Texts.text("train.net.digits"));
    }

    /** @param last whether it gives the scores: its width is fixed */
    void layer(LayerShape place, boolean last, Consumer<String> change, Runnable take) {
        LayerPlan layer = place.plan();
        chip.setClassName("layer");
        title.setInnerText(name(layer) + " ");
        if (last) title.setInnerText(name(layer) + " " + place.outputs());
        else LayerField.of(layer).ifPresent(field -> add(field, change));
        note.setClassName("number");
        note.setInnerText(shape(place));
        if (!last) remove(name(layer), take);
    }

    private static String shape(LayerShape place) {
        if (place.parameterCount() == 0) return Texts.text("train.net.units", Integer.toString(place.outputs()));
        return sizes(place.parameters()) + " = " + LocalNumbers.grouped((int) place.parameterCount());
    }

    /** 784 × 50 + 50; 2 × 50 where all are alike. */
    private static String sizes(List<TensorSpec> tensors) {
        List<String> sizes = tensors.stream().map(LayerChip::product).toList();
        boolean areAlike = sizes.stream().distinct().count() == 1;
        return areAlike ? sizes.size() + " × " + sizes.get(0) : String.join(" + ", sizes);
    }

    private static String product(TensorSpec tensor) {
        return tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }

    private void add(LayerField set, Consumer<String> change) {
        HTMLInputElement field = Elements.create("input");
        field.setClassName("number");
        field.setAttribute("inputmode", "decimal");
        field.setAttribute("aria-label", Texts.text(set.label()));
        field.setAttribute("aria-describedby", "net-problem");
        field.setAttribute("size", Integer.toString(Math.max(2, set.value().length())));
        field.setAttribute("autocomplete", "off");
        field.setValue(set.value());
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
    public static String name(LayerPlan layer) {
        return layer.accept(NAMES);
    }

    /** The keyboard goes on where it was. */
    @org.teavm.jso.JSBody(
            params = {"row", "place"},
            script =
                    "var chip = row.querySelectorAll('.layer')[place]; var field = chip && chip.querySelector('input, button');"
                            + " if (field) field.focus();")
    static native void focus(HTMLElement row, int place);
}
