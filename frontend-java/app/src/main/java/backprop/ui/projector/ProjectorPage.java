package backprop.ui.projector;

import backprop.json.Json;
import backprop.lesson.page.RunCurve;
import backprop.ui.classroom.JoinCard;
import backprop.ui.classroom.ProjectorChannel;
import backprop.ui.classroom.board.Board;
import backprop.ui.classroom.board.BoardView;
import backprop.ui.classroom.board.BoardViews;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Footer;
import backprop.ui.dom.Texts;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** Shows what the board's window sends. */
final class ProjectorPage {
    private final HTMLElement page = Elements.byId("main");
    private final Board board = new Board();
    private final BoardViews views = new BoardViews(board, Optional.empty());
    private final ProjectorChannel channel = new ProjectorChannel();
    private String card = "";

    ProjectorPage() {
        Footer.showData(index -> {});
        channel.listen(this::handle);
        channel.send(ProjectorChannel.HELLO, "");
        Texts.onLanguage(views::repaint);
    }

    private void handle(String kind, String data) {
        switch (kind) {
            case ProjectorChannel.HELLO -> {}
            case ProjectorChannel.CLEAR -> board.clear();
            case ProjectorChannel.END -> page.setAttribute("data-state", "waiting");
            case ProjectorChannel.STANDING -> showState(Json.parse(data));
            default -> board.handle(kind, data);
        }
        views.repaint();
    }

    private void showState(Json standing) {
        String code = standing.get("code").text(),
                address = standing.get("address").text();
        if (!card.equals(code + address)) new JoinCard(code, address);
        card = code + address;
        views.name(standing.get("named").bool());
        if (!standing.get("net").text().isEmpty())
            views.reader().use(standing.get("net").text());
        views.show(RunCurve.Kind.valueOf(standing.get("curve").text()));
        page.setAttribute("data-state", "shown");
        views.open(BoardView.find(standing.get("view").text()).orElse(BoardView.CLASS));
    }
}
