package backprop.ui.train.setup;

import backprop.data.Dataset;
import backprop.nn.architecture.LayerShape;
import backprop.nn.architecture.TensorSpec;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
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
        chip.setClassName("train-end");
        title.setInnerText(Integer.toString(Dataset.PIXELS));
        note.setInnerText(Texts.text("train.net.pixels"));
    }

    void loss() {
        chip.setClassName("train-end");
        title.setInnerText(Texts.text("train.net.loss"));
        note.setInnerText(Texts.text("train.net.digits"));
    }

    /** @param last whether it gives the scores: its width is fixed */
    void layer(LayerShape place, boolean last, BiConsumer<LayerKind.Field, String> change, Runnable take) {
        LayerKind kind = LayerKind.of(place.plan());
        chip.setClassName("train-layer");
        title.setInnerText(kind.name() + " " + (last ? place.outputs() : ""));
        if (!last) add(kind.fields(), change);
        note.setClassName("number");
        note.setInnerText(shape(place));
        if (!last) remove(kind.name(), take);
    }

    private static String shape(LayerShape place) {
        if (place.parameterCount() == 0 && place.output().isPicture())
            return place.output().text().replace("x", " × ");
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

    /** The first beside the name, unless it needs words of its own as the others do. */
    private void add(List<LayerKind.Field> fields, BiConsumer<LayerKind.Field, String> change) {
        if (fields.isEmpty()) return;
        boolean isWindow = fields.size() > 1;
        boolean hasCount = fields.size() != 3;
        if (hasCount) title.appendChild(input(fields.get(0), change));
        if (!isWindow) return;
        HTMLElement line = Elements.create("small");
        line.setClassName("train-window");
        for (LayerKind.Field field : fields.subList(hasCount ? 1 : 0, fields.size())) {
            HTMLElement label = Elements.create("label");
            Markup.put(label, Texts.text(field.label()));
            label.appendChild(input(field, change));
            line.appendChild(label);
        }
        chip.insertBefore(line, note);
    }

    private static HTMLInputElement input(LayerKind.Field set, BiConsumer<LayerKind.Field, String> change) {
        HTMLInputElement field = Elements.create("input");
        field.setClassName("number");
        field.setAttribute("inputmode", "decimal");
        field.setAttribute("aria-label", Texts.text(set.label()));
        field.setAttribute("aria-describedby", "net-problem");
        field.setAttribute("size", Integer.toString(Math.max(2, set.value().length())));
        field.setAttribute("autocomplete", "off");
        field.setValue(set.value());
        field.addEventListener("change", event -> change.accept(set, field.getValue()));
        return field;
    }

    private void remove(String name, Runnable take) {
        HTMLElement button = Elements.create("button");
        button.setAttribute("type", "button");
        button.setClassName("train-remove");
        button.setAttribute("aria-label", Texts.text("train.net.remove", name));
        button.setTitle(Texts.text("train.net.remove", name));
        button.setInnerText("×");
        button.addEventListener("click", event -> take.run());
        chip.appendChild(button);
    }

    /** The keyboard goes on where it was. */
    @org.teavm.jso.JSBody(
            params = {"row", "place"},
            script =
                    "var chip = row.querySelectorAll('.train-layer')[place]; var field = chip && chip.querySelector('input, button');"
                            + " if (field) field.focus();")
    static native void focus(HTMLElement row, int place);
}
