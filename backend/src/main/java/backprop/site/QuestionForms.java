package backprop.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Questions in a page. The prose says {@code <form class="question" data-question="ID">}: in it what is asked, the choices
 * {@code <li data-choice="a">} with data-right on the form, or data-answer for a number (and data-tolerance, relative), or
 * data-line for a formula; {@code data-when="…"} on what a wrong answer is told, "else" for all others; {@code data-solution}
 * on what is to be read in the end. Here it gets its controls, so that nothing moves when the script starts.
 */
final class QuestionForms {
    private static final String TICK = "M20 6 9 17l-5-5", CROSS = "M18 6 6 18M6 6l12 12";

    private QuestionForms() {}

    static void fill(Document document) {
        for (Element form : document.select("form.question")) {
            String name = form.attr("data-question") + "-" + form.attr("lang");
            List<Element> said = form.select("> [data-when], > [data-solution]");
            check(form);
            Element ask = form.selectFirst("> p").addClass("ask").id("ask-" + name);
            ask.prependElement("b").attr("data-text", "learn.question").after("<small class=standing></small>");
            form.attr("novalidate", true).attr("aria-labelledby", ask.id());
            Element choices = form.selectFirst("> ul");
            if (choices != null) choices(choices, name, ask.id());
            Element row = form.appendElement("p").addClass("answer-row");
            if (choices == null) field(row, form.hasAttr("data-answer") ? "number" : "line", ask.id());
            row.append("<button data-check data-text=\"learn.question.check\"></button>"
                    + " <button type=button class=plain data-show data-text=\"learn.question.show\"></button>");
            Element place = form.appendElement("div").addClass("said").attr("role", "status");
            Element verdict = place.appendElement("p").addClass("verdict").attr("hidden", true);
            mark(verdict, "right", TICK);
            mark(verdict, "wrong", CROSS);
            verdict.appendElement("b");
            for (Element each : said) place.appendChild(each.attr("hidden", true));
        }
        list(document);
    }

    /** At the chapter's head, a mark for each: in one language, since both ask the same. */
    private static void list(Document document) {
        Element list = document.selectFirst("#questions-answered ol");
        if (list == null) return;
        int number = 0;
        for (Element form : document.select("form.question[lang=en]"))
            list.appendElement("li")
                    .appendElement("a")
                    .attr("href", "#" + form.closest("section").id())
                    .attr("data-leads", form.attr("data-question"))
                    .text(Integer.toString(++number));
    }

    private static void choices(Element list, String name, String ask) {
        list.addClass("choices").attr("role", "radiogroup").attr("aria-labelledby", ask);
        for (Element choice : list.children()) {
            Element words = new Element("span").html(choice.html());
            Element input = new Element("input")
                    .attr("type", "radio")
                    .attr("name", name)
                    .attr("value", choice.attr("data-choice"))
                    .attr("autocomplete", "off");
            choice.empty()
                    .attr("role", "none")
                    .appendElement("label")
                    .appendChild(input)
                    .appendChild(
                            new Element("b").text(choice.attr("data-choice").toUpperCase(Locale.ROOT)))
                    .appendChild(words);
        }
    }

    private static void field(Element row, String kind, String ask) {
        row.appendElement("input")
                .attr("type", "text")
                .attr("autocomplete", "off")
                .attr("autocapitalize", "off")
                .attr("spellcheck", "false")
                .attr("maxlength", "60")
                .attr("data-text-aria-label", "learn.question." + kind)
                .attr("data-text-placeholder", "learn.question." + kind)
                .attr("aria-describedby", ask);
    }

    private static void mark(Element verdict, String kind, String path) {
        verdict.append("<svg class=\"mark " + kind + "\" viewBox=\"0 0 24 24\" aria-hidden=true><path d=\"" + path
                + "\"/></svg>");
    }

    /** Every wrong answer is told something, and the right one is among the choices. */
    private static void check(Element form) {
        List<String> choices = form.select("[data-choice]").eachAttr("data-choice");
        List<String> told = form.select("> [data-when]").eachAttr("data-when");
        String right = form.attr("data-right");
        String problem = "";
        if (choices.isEmpty()) problem = told.contains("else") ? "" : "nothing for other answers";
        else if (!choices.contains(right)) problem = "no right choice";
        else {
            String silent = choices.stream()
                    .filter(choice -> !choice.equals(right) && !told.contains(choice))
                    .collect(Collectors.joining());
            if (!silent.isEmpty()) problem = "nothing for " + silent;
        }
        if (choices.isEmpty() && !form.hasAttr("data-answer") && !form.hasAttr("data-line")) problem = "no answer";
        if (form.select("> [data-solution]").isEmpty()) problem = "no solution";
        if (!problem.isEmpty())
            throw new IllegalStateException("question " + form.attr("data-question") + " has " + problem);
    }
}
