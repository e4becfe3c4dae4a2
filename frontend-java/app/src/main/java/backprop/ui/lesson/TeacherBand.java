package backprop.ui.lesson;

import backprop.lesson.Question;
import backprop.lesson.TeacherMessage;
import backprop.lesson.page.GraphLink;
import backprop.lesson.page.PageName;
import backprop.ui.dom.Elements;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** On the lab's other pages the teacher's window can bring all here, and ask for the gradient that comes next here. */
final class TeacherBand {
    private final HTMLElement root = Elements.byId("lesson");
    private final HTMLElement ask = Elements.byId("teacher-ask");
    private final Notice notice = new Notice();

    TeacherBand() {
        HTMLElement student = root.querySelector("[data-part=student]"),
                teacher = root.querySelector("[data-part=teacher]");
        student.setHidden(true);
        teacher.setHidden(false);
        ask.setHidden(PageName.of(Place.here()) != PageName.GRAPH);
        Elements.byId("teacher-bring")
                .addEventListener(
                        "click", event -> send(new TeacherMessage.BroughtHere(Place.here()), "lesson.teacher.brought"));
        ask.addEventListener("click", event -> sendQuestion());
    }

    private void sendQuestion() {
        Optional<Question.NextGradient> next = new GraphLink(Query.own()).next(Place.here());
        if (next.isEmpty()) notice.show("lesson.teacher.no-question");
        else send(new TeacherMessage.Asked(next.get()), "lesson.teacher.asked");
    }

    private void send(TeacherMessage order, String done) {
        TeacherOrder.send(order, isTaken -> notice.show(isTaken ? done : "lesson.teacher.failed"));
    }
}
