package backprop.ui.handout.sheet;

import backprop.graph.predict.Level;
import backprop.handout.Handout;
import backprop.handout.Lab;
import backprop.handout.UsualSituation;
import backprop.handout.Words;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.handout.OpenedHandout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** What is handed out: words, parts, the level of Predict, and the page as it stands. */
final class LinkForm {
    private static final String STEP = "step", INK = "ink";

    private final HTMLInputElement title = Elements.byId("handout-title");
    private final HTMLTextAreaElement task = Elements.byId("handout-task");
    private final HTMLSelectElement level = Elements.byId("handout-level");
    private final HTMLElement levelRow = Elements.byId("handout-level-row");
    private final HTMLInputElement passing = Elements.byId("handout-passing");
    private final HTMLElement passingWords = Elements.byId("handout-passing-words");
    private final HTMLElement own = Elements.byId("handout-own");
    private final Lab lab;
    private final Consumer<Handout> made;
    private final Map<String, HTMLInputElement> ticks = new LinkedHashMap<>();
    private Map<String, String> situation = Map.of();

    LinkForm(Lab lab, Consumer<Handout> made) {
        this.lab = lab;
        this.made = made;
        levelRow.setHidden(lab != Lab.GRAPH);
        HTMLElement parts = Elements.byId("handout-parts");
        for (String part : lab.parts()) parts.appendChild(tick(part));
        HTMLElement form = Elements.byId("handout-form");
        form.addEventListener("input", event -> make());
        form.addEventListener("change", event -> make());
        Texts.onLanguage(this::make);
    }

    private HTMLElement tick(String part) {
        HTMLElement label = Elements.create("label"), words = Elements.create("span");
        HTMLInputElement tick = Elements.create("input");
        tick.setType("checkbox");
        tick.setAttribute("data-part", part);
        Texts.show(words, "sheet." + lab.key() + "." + part);
        ticks.put(part, tick);
        Markup.put(label, tick);
        Markup.put(label, words);
        return label;
    }

    /** The page says in its address how it stands, and what was handed out to it. */
    void open() {
        OpenedHandout.here(lab).ifPresent(here -> {
            situation = here.situation();
            ticks.forEach((part, tick) -> tick.setChecked(!here.hidden().contains(part)));
            if (title.getValue().isEmpty()) title.setValue(here.words().title());
            if (task.getValue().isEmpty()) task.setValue(here.words().task());
            level.setValue(here.level().map(Level::id).orElse(""));
        });
        passing.setChecked(true);
        make();
    }

    private void make() {
        Map<String, String> told = new LinkedHashMap<>(UsualSituation.without(lab, situation));
        showPassing();
        showOwn();
        if (!passing.isChecked()) told.keySet().removeAll(List.of(STEP, INK));
        List<String> hidden = lab.parts().stream()
                .filter(part -> !ticks.get(part).isChecked())
                .toList();
        Optional<Level> asked = Level.of(level.getValue());
        made.accept(new Handout(lab, hidden, told, asked, new Words(title.getValue(), task.getValue())));
    }

    /** What only this moment has: the step, or the drawing. */
    private void showPassing() {
        String step = situation.getOrDefault(STEP, "");
        boolean isDrawn = lab == Lab.DRAW && situation.containsKey(INK);
        DomUpdate.hidden(Elements.byId("handout-passing-row"), step.isEmpty() && !isDrawn);
        if (isDrawn) Texts.show(passingWords, "sheet.with-ink");
        else if (step.equals("end")) Texts.show(passingWords, "sheet.at-end");
        else Texts.show(passingWords, "sheet.at-step", step);
    }

    /** A net or digits that this browser alone has. */
    private void showOwn() {
        String data = situation.getOrDefault("data", "");
        boolean isNet = lab == Lab.DRAW && situation.getOrDefault("net", "").startsWith("mine-");
        boolean isData = lab == Lab.TRAIN && (data.equals("drawn") || data.equals("class"));
        DomUpdate.hidden(own, !isNet && !isData);
        Texts.show(own, isNet ? "sheet.own-net" : "sheet.own-data");
    }
}
