package backprop.ui.classroom;

import backprop.browser.Wire;
import backprop.lesson.BoardState;
import backprop.lesson.TeacherMessage;
import backprop.ui.classroom.board.Board;
import backprop.ui.classroom.board.BoardActions;
import backprop.ui.classroom.board.BoardView;
import backprop.ui.classroom.board.BoardViews;
import backprop.ui.classroom.digits.DigitTools;
import backprop.ui.classroom.question.AskForm;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** The board of a lesson under way: what the stream tells is shown, what the teacher decides is sent. */
final class BoardPage {
    private static final int SECOND = 1_000, OK = 200, NO_KEY = 401, FORBIDDEN = 403, ENDED = 404;

    private final HTMLElement root = Elements.byId("board");
    private final HTMLElement here = Elements.byId("here");
    private final HTMLElement hereWords = Elements.byId("here-words");
    private final HTMLElement lost = Elements.byId("board-lost");
    private final HTMLElement problem = Elements.byId("board-trouble");
    private final Board board = new Board();
    private final BoardViews views = new BoardViews(board, Optional.of(new Actions()));
    private final StudentDialog student = new StudentDialog(board, views.names());
    private final Projector projector;
    private final Tabs tabs = new Tabs(this::open);
    private final AskForm ask = new AskForm(this::order);
    private final DigitTools digits = new DigitTools(board, views.reader(), this::order);
    private final LeadTools lead = new LeadTools(this::order);
    private final JoinCard card;
    private final Runnable close;
    private double lastEventAt = now();
    private boolean isLost;

    /** @param link under which address students find it */
    BoardPage(String code, ClassPage link) {
        card = new JoinCard(code, link.address());
        projector = new Projector(board, card, views.reader()::net);
        root.setHidden(false);
        new EndTools(this::end);
        views.onPaint(this::painted);
        views.onCurve(projector::show);
        open(BoardView.CLASS);
        new AddressChoice(link, card, projector::move);
        close = Wire.listen(
                "class/board?lesson=" + TeacherWire.lesson(), TeacherWire.key(), this::handle, this::answered);
        Window.setInterval(this::showLost, SECOND);
        Texts.onLanguage(() -> {
            card.show();
            views.repaint();
        });
    }

    private void open(BoardView view) {
        tabs.show(view);
        views.open(view);
        projector.show(view);
    }

    private final class Actions implements BoardActions {
        @Override
        public void student(String id) {
            student.open(id, false);
        }

        @Override
        public void run(String id) {
            student.open(id, true);
        }

        @Override
        public void digit(long number) {
            order(new TeacherMessage.DigitRemoved(number));
        }
    }

    private void handle(String event, String data) {
        board.handle(event, data);
        lastEventAt = now();
        projector.handle(event, data);
        if (event.equals(Board.STATE)) board.state().ifPresent(this::showState);
        views.repaint();
    }

    private void showState(BoardState state) {
        ask.show(state.question());
        lead.show(state);
        if (state.ended()) end();
    }

    private void painted() {
        DomUpdate.text(here, Integer.toString(board.present()));
        Texts.show(hereWords, "board.here", Integer.toString(board.tiles().size()));
        digits.show();
        projector.reread();
        student.show();
    }

    private void answered(int status) {
        isLost = status != OK;
        if (!isLost) Texts.clear(lost);
        if (status == NO_KEY || status == FORBIDDEN) Texts.show(problem, "board.trouble.key");
        if (status == ENDED) end();
    }

    private void showLost() {
        int seconds = (int) ((now() - lastEventAt) / SECOND);
        if (isLost && seconds > 2) Texts.show(lost, "board.lost", Integer.toString(seconds));
    }

    /** Sends what the teacher decides; what is refused is said. */
    private void order(TeacherMessage message) {
        TeacherWire.order(message, reply -> {
            if (reply.isFine()) Texts.clear(problem);
            else if (reply.status() == 0) Texts.show(problem, "board.trouble.server");
            else Texts.show(problem, "board.trouble.refused", reply.text());
        });
    }

    private void end() {
        close.run();
        TeacherWire.lesson("");
        projector.end();
        Window.current().getLocation().reload();
    }

    @JSBody(script = "return performance.now();")
    private static native double now();
}
