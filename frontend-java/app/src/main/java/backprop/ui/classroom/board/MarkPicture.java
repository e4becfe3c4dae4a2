package backprop.ui.classroom.board;

import backprop.lesson.page.Mark;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.xml.Element;

/** A state as a small picture, told apart by its shape. */
final class MarkPicture {
    private MarkPicture() {}

    static Element of(Mark mark) {
        return with(mark, "role", "img", "aria-label", words(mark));
    }

    /** Beside words that say the same. */
    static Element beside(Mark mark) {
        return with(mark, "aria-hidden", "true");
    }

    private static Element with(Mark mark, String... attributes) {
        Element svg = Markup.svg("svg", attributes);
        svg.setAttribute("viewBox", "0 0 24 24");
        svg.setAttribute("class", "board-mark " + mark.key());
        return Markup.put(svg, Markup.svg("path", "d", path(mark)));
    }

    static String words(Mark mark) {
        return switch (mark) {
            case NONE -> Texts.text("board.task.untouched");
            case AWAY -> Texts.text("board.away");
            case RUNNING, PAUSED, DONE, DIVERGED -> Texts.text("board.state." + mark.key());
            default -> Texts.text("board.task." + mark.key());
        };
    }

    private static String path(Mark mark) {
        return switch (mark) {
            case NONE -> "M12 12h.01";
            case AWAY -> "M6 12h12";
            case WORKING -> "M12 3a9 9 0 1 0 9 9";
            case MISSED -> "M18 6 6 18M6 6l12 12";
            case STUCK -> "m12 3 10 18H2zM12 10v4m0 3.5v.01";
            case RIGHT -> "M20 6 9 17l-5-5";
            case RIGHT_AFTER_MISS -> "M20 5 9 16l-5-5M4 21h16";
            case RUNNING -> "m8 5 11 7-11 7z";
            case PAUSED -> "M8 5v14M16 5v14";
            case DONE -> "M5 21V4h13l-3 4.5 3 4.5H5";
            case DIVERGED -> "M3 17c4 0 5-3 7-7s3-6 4-7m4 11 4 4m0-4-4 4";
        };
    }
}
