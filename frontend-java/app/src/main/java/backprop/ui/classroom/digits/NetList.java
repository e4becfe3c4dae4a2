package backprop.ui.classroom.digits;

import backprop.store.Repository;
import backprop.store.Saved;
import backprop.store.SavedNet;
import backprop.ui.classroom.board.WallReader;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.net.ModelEntry;
import backprop.ui.net.ModelList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The nets that can be tested on the wall: the pretrained ones, and those kept in this browser. */
final class NetList {
    private final HTMLSelectElement choice = Elements.byId("wall-net");
    private final WallReader reader;
    private List<ModelEntry> pretrained = List.of();
    private List<Saved<SavedNet>> kept = List.of();

    NetList(WallReader reader) {
        this.reader = reader;
        choice.addEventListener("change", event -> reader.use(choice.getValue()));
        choice.addEventListener("pointerdown", event -> readKept());
        ModelList.fetch(
                models -> {
                    pretrained = models.entries();
                    fill();
                },
                () -> {});
        readKept();
        Texts.onLanguage(this::fill);
    }

    /** One may have been kept meanwhile, in another window. */
    private void readKept() {
        Repository.nets().all(outcome -> {
            List<Saved<SavedNet>> now = outcome.or(List.of());
            boolean isSame = now.size() == kept.size();
            kept = now;
            if (!isSame) fill();
        });
    }

    /** Which of them reads. */
    void show() {
        if (!reader.net().isEmpty() && !reader.net().equals(choice.getValue())) choice.setValue(reader.net());
    }

    private void fill() {
        String chosen = reader.net().isEmpty() ? choice.getValue() : reader.net();
        Markup.empty(choice);
        for (ModelEntry entry : pretrained) option(entry.name(), entry.label());
        for (Saved<SavedNet> net : kept)
            option(
                    WallReader.KEPT + net.id(),
                    Texts.text("board.digits.kept", Texts.shown(net.value().name())));
        if (chosen != null && !chosen.isEmpty()) choice.setValue(chosen);
    }

    private void option(String value, String words) {
        HTMLOptionElement option = Elements.create("option");
        option.setValue(value);
        option.setInnerText(words);
        choice.getOptions().add(option);
    }
}
