package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFormsTest {
    private static final String END = "<p data-solution>So.</p></form>";

    private static Element form(String inside) {
        Document page = Jsoup.parse(inside + END);
        QuestionForms.fill(page);
        return page.selectFirst("form");
    }

    @Test
    void choicesBecomeRadioButtonsAndWhatIsSaidIsHiddenUntilItIs() {
        Element form = form("<form class=question lang=en data-question=q data-right=b><p>What?</p>"
                + "<ul><li data-choice=a>This <em>one</em></li><li data-choice=b>That</li></ul><p data-when=a>No.</p>");
        assertEquals(
                "q-en q-en",
                String.join(" ", form.select("[role=radiogroup] input").eachAttr("name")));
        assertEquals("This <em>one</em>", form.selectFirst("label span").html());
        assertEquals("A", form.selectFirst("label b").text(), "a choice of a formula alone had no name");
        assertTrue(form.select("[role=status] > *").stream().allMatch(said -> said.hasAttr("hidden")));
        assertEquals(3, form.select("[role=status] > *").size());
        assertEquals("What?", form.getElementById(form.attr("aria-labelledby")).ownText());
    }

    @Test
    void aNumberGetsAField() {
        Element form =
                form("<form class=question data-question=q data-answer=3.3><p>What?</p><p data-when=else>No.</p>");
        assertEquals("learn.question.number", form.selectFirst("input").attr("data-text-aria-label"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            data-right=c; a; no right choice
            data-right=b; x; nothing for a
            data-answer=1; a; no right choice
            """)
    void aChoiceThatLacksSomethingIsRefused(String right, String told, String problem) {
        String question = "<form class=question data-question=q " + right + "><p>What?</p>"
                + "<ul><li data-choice=a>This</li><li data-choice=b>That</li></ul><p data-when=" + told + ">No.</p>";
        String message =
                assertThrows(IllegalStateException.class, () -> form(question)).getMessage();
        assertTrue(message.endsWith(problem), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            data-answer=1; 2; nothing for other answers
            data-other=1; else; no answer
            """)
    void aNumberThatLacksSomethingIsRefused(String answer, String told, String problem) {
        String question =
                "<form class=question data-question=q " + answer + "><p>What?</p><p data-when=" + told + ">No.</p>";
        String message =
                assertThrows(IllegalStateException.class, () -> form(question)).getMessage();
        assertTrue(message.endsWith(problem), message);
    }
}
