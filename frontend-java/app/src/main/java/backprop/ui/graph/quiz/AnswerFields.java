package backprop.ui.graph.quiz;

import backprop.graph.predict.Question;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.graph.picture.QuestionPlaces;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The fields for what is asked at the moment. What is typed stays while the same is asked. */
final class AnswerFields {
    private final HTMLElement root;
    private final String hint;
    private final Runnable submit;
    private final List<AnswerField> fields = new ArrayList<>();
    private StepView shown;

    /** @param submit every field is to be checked */
    AnswerFields(FigureElements parts, Runnable submit) {
        root = parts.get("graph-answers");
        hint = Elements.has("hint") ? "hint" : "";
        this.submit = submit;
    }

    List<AnswerField> all() {
        return fields;
    }

    void show(Scene scene, StepView moment) {
        boolean same = shown != null
                && shown.count() == moment.count()
                && shown.level().equals(moment.level())
                && shown.questions().equals(moment.questions());
        if (!same) build(moment.questions());
        shown = moment;
        for (AnswerField field : fields)
            field.show(scene.names(), QuestionPlaces.onLine(scene.layout(), field.question));
    }

    private void build(List<Question> questions) {
        Markup.empty(root);
        fields.clear();
        for (Question question : questions) {
            AnswerField field = new AnswerField(question, submit, hint);
            fields.add(field);
            root.appendChild(field.root);
        }
    }

    void focus() {
        if (!fields.isEmpty()) fields.get(0).focus();
    }
}
