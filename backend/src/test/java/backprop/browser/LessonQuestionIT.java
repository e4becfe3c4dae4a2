package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions to a class: asked, answered, revealed and asked again, from a phone, too. */
@ExtendWith(Lab.class)
class LessonQuestionIT {
    @Test
    void aQuestionIsAnsweredRevealedAndAskedAgain(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            assertThat(desk.board).hasURL(Pattern.compile("/class/\\?lang=en$"));
            Page one = desk.join("en"), two = desk.joinOnPhone("zh");
            assertThat(desk.students()).hasCount(2);
            desk.go(one, "/graph/?preset=apples&lang=en");
            desk.view("question");
            desk.board.locator("#ask").click();
            one.locator("#lesson-options input").first().check();
            assertThat(desk.board.locator("#asked-text")).containsText("At a plus node");
            assertThat(two.locator("#lesson-asked")).containsText("加法节点");
            assertThat(two.locator("#lesson-options label").nth(2)).containsText("乘另一个输入");
            one.locator("#language").click();
            assertThat(one.locator("#lesson-asked")).containsText("加法节点");
            one.locator("#language").click();
            assertThat(one.locator("#lesson-asked")).containsText("At a plus node");
            assertThat(one.locator("#lesson-options input").first()).isChecked();
            one.locator("#lesson-answer").click();
            two.locator("#lesson-options input").nth(1).check();
            two.locator("#lesson-answer").click();
            assertThat(desk.board.locator("#answered")).hasText("2");
            assertThat(desk.board.locator("#distributions section")).hasCount(0);
            assertThat(one.locator("#lesson-outcome")).isHidden();

            desk.board.locator("#reveal").click();
            assertThat(one.locator("#lesson-outcome .verdict")).hasText("Right.");
            assertThat(two.locator("#lesson-outcome .verdict")).containsText("不对");
            assertThat(desk.board.locator("#distributions .is-right .number")).hasText("1");
            Axe.requireNoViolation(desk.board);
            Axe.requireNoViolation(two);

            desk.board.locator("#ask-again").click();
            two.locator("#lesson-options input").first().check();
            two.locator("#lesson-answer").click();
            assertThat(desk.board.locator("#answered")).hasText("1");
            desk.board.locator("#reveal").click();
            assertThat(desk.board.locator("#distributions section")).hasCount(2);
            assertThat(two.locator("#lesson-outcome .verdict.right")).isVisible();
        }
    }

    /** Own questions, by phone; and on a page of the lab, in its header, the gradient that comes next there. */
    @Test
    void aPhoneIsTheTeachersRemoteAndAnyPageAsksForItsGradient(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.onPhone(visitor, "en")) {
            Page student = desk.join("en");
            LessonDesk.requireNothingBeside(desk.board);
            LessonDesk.requireAccessibleInBoth(desk.board);
            desk.board.locator("#language").click();
            desk.view("question");
            desk.board.locator("#ask-prepared").selectOption(new SelectOption().setIndex(0));
            desk.board.locator("#ask-kinds label:has([value=number])").click();
            desk.board.locator("#ask").click();
            assertThat(desk.board.locator("#ask-trouble")).not().isEmpty();
            desk.board.locator("#ask-text").fill("What is d(x²)/dx at 0.25?");
            desk.board.locator("#ask-right").fill("half");
            desk.board.locator("#ask").click();
            assertThat(desk.board.locator("#ask-trouble")).containsText("half");
            desk.board.locator("#ask-right").fill("0.5");
            desk.board.locator("#ask").click();
            assertThat(student.locator("#lesson-asked")).hasText("What is d(x²)/dx at 0.25?");
            student.locator("#lesson-number").fill("0,5");
            student.locator("#lesson-answer").click();
            assertThat(desk.board.locator("#answered")).hasText("1");
            LessonDesk.requireNothingBeside(desk.board);
            desk.board.locator("#reveal").click();
            assertThat(student.locator("#lesson-outcome .verdict.right")).isVisible();

            desk.board.locator("#ask-close").click();
            asksAnOwnChoice(desk.board);
            assertThat(desk.board.locator("#answered")).hasText("0");
            student.locator("#lesson-options label").nth(1).click();
            student.locator("#lesson-answer").click();
            assertThat(desk.board.locator("#answered")).hasText("1");
            desk.board.locator("#reveal").click();
            assertThat(student.locator("#lesson-outcome .verdict.right")).isVisible();

            desk.board.locator("#ask-close").click();
            asksForTheGradientOfALink(desk.board);
            assertThat(desk.board.locator("#answered")).hasText("0");
            assertThat(student.locator("#lesson-situation"))
                    .hasAttribute("href", Pattern.compile("/graph/\\?preset=apples&step=4"));
            student.locator("#lesson-number").fill("2.2");
            student.locator("#lesson-answer").click();
            assertThat(desk.board.locator("#answered")).hasText("1");
            desk.board.locator("#reveal").click();
            assertThat(desk.board.locator("#distributions .is-right .number")).hasText("1");

            desk.board.navigate(desk.visitor.address() + "/graph/?preset=apples&step=4&lang=en");
            desk.board.locator("#teacher-ask").click();
            assertThat(student.locator("#lesson-situation")).isVisible();
            desk.board.locator("#teacher-bring").click();
            assertThat(student).hasURL(Pattern.compile("/graph/\\?preset=apples&step=4"));
            Axe.requireNoViolation(desk.board);
            LessonDesk.requireNothingBeside(desk.board);
        }
    }

    private static void asksAnOwnChoice(Page board) {
        board.locator("#ask-kinds label:has([value=choice])").click();
        board.locator("#ask-text").fill("Which is no layer?");
        Locator options = board.locator("#ask-options input[type=text]");
        options.first().fill("Affine");
        board.locator("#ask").click();
        assertThat(board.locator("#ask-trouble")).containsText("two options");
        options.nth(1).fill("Adam");
        options.nth(2).fill("ReLU");
        board.locator("#ask").click();
        assertThat(board.locator("#ask-trouble")).containsText("Mark the right option");
        board.locator("#ask-options input[type=radio]").nth(1).check();
        board.locator("#ask").click();
    }

    private static void asksForTheGradientOfALink(Page board) {
        board.locator("#ask-kinds label:has([value=gradient])").click();
        board.locator("#ask-link").fill("/draw/");
        board.locator("#ask").click();
        assertThat(board.locator("#ask-trouble")).containsText("no step back in the Graph lab");
        board.locator("#ask-link").fill("/graph/?preset=apples&step=4");
        assertThat(board.locator("#ask-gradient")).containsText("Right: 2.2");
        board.locator("#ask").click();
    }
}
