package backprop.ui.classroom.board;

import backprop.lesson.Question;
import backprop.lesson.page.AnswerBars;
import backprop.lesson.page.Mark;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Shares;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.xml.Element;

/** What was answered one time, as bars; the right one has a tick. */
final class RoundBars {
    private RoundBars() {}

    static Element of(String title, Question asked, AnswerBars bars) {
        Element right = Markup.html("small");
        if (asked.right().isPresent())
            Markup.put(right, Texts.text("board.round.right", Integer.toString(bars.right())));
        Element list = Markup.html("ol");
        for (int i = 0; i < bars.bars().size(); i++)
            Markup.put(
                    list,
                    bar(bars.bars().get(i), asked instanceof Question.Choice ? letter(i) + " · " : "", bars.total()));
        return Markup.put(
                Markup.html("section"),
                Markup.put(Markup.html("h3"), Markup.put(Markup.html("span"), title), right),
                list);
    }

    /** Of an option, counted from 0. */
    static String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }

    private static Element bar(AnswerBars.Bar bar, String before, int total) {
        Element what = Markup.html("span", "class", "board-what");
        if (bar.isRight()) Markup.put(what, MarkPicture.of(Mark.RIGHT));
        String words = bar.isOthers() ? Texts.text("board.round.others") : bar.words();
        Markup.put(what, Markup.put(Markup.html("span"), before + words));
        double share = total == 0 ? 0 : (double) bar.count() / total;
        return Markup.put(
                Markup.html("li", "class", bar.isRight() ? "is-right" : ""),
                what,
                Markup.put(Markup.html("span", "class", "number"), Integer.toString(bar.count())),
                Markup.put(
                        Markup.html("span", "class", "board-bar"),
                        Markup.html("i", Shares.NAME, Double.toString(share))));
    }
}
