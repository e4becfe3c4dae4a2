package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import backprop.check.SmallData;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A net with convolution in the Train lab: built, trained, looked at, and used. */
@ExtendWith(Lab.class)
class TrainConvolutionIT {
    private static final String FEW = "/train/?lang=en&data=generated&samples=500&iterations=30";

    private static void add(TrainDesk desk, int place, String layer) {
        desk.at(".train-plus select").nth(place).selectOption(new SelectOption().setLabel(layer));
    }

    private static void set(TrainDesk desk, int number, int value) {
        desk.at("#net-layers .train-layer").first().locator("input").nth(number).fill("" + value);
        desk.page.keyboard().press("Tab");
    }

    @Test
    void itIsBuiltByClickingAndItsShapesStandBetweenTheLayers(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(FEW + "&net=784-10"));
        add(desk, 0, "Convolution");
        add(desk, 1, "ReLU");
        add(desk, 2, "Max pooling");
        assertThat(desk.at("#net-layers .train-shape"))
                .hasText(new String[] {"28×28", "8×24×24", "8×24×24", "8×12×12"});
        assertThat(desk.at("#net-parameters")).hasText("11,738");
        set(desk, 1, 29);
        assertThat(desk.at("#net-problem")).containsText("A 29x29 window does not fit into 28x28");
        set(desk, 1, 3);
        set(desk, 2, 2);
        set(desk, 0, 6);
        assertThat(desk.at("#net-problem")).isHidden();
        assertThat(desk.at("#net-layers .train-shape")).hasText(new String[] {"28×28", "6×13×13", "6×13×13", "6×6×6"});
        assertThat(desk.at("#net-parameters")).hasText("2,230");
        assertThat(desk.page).hasURL(Pattern.compile("net=28x28-conv6@3s2-relu-pool2-10"));
        desk.press("step");
        desk.awaitIteration(1);
        assertThat(desk.at("#weights-note"))
                .hasText("What each of the 6 filters looks for in its window of 3×3 pixels.");
    }

    @ParameterizedTest
    @CsvSource({"lenet, 5 994", "convolution, 433 890"})
    void itsPresetsRunToTheirEnd(String preset, String parameters, Visitor visitor) {
        Page page = visitor.page();
        SmallData.serve(page.context());
        page.navigate(visitor.address() + "/train/?lang=en&iterations=3&preset=" + preset);
        TrainDesk desk = new TrainDesk(page);
        assertThat(desk.at("#net-parameters")).hasText(parameters.replace(' ', ','));
        desk.press("start");
        desk.await("done");
        desk.awaitIteration(3);
    }

    @Test
    void itsFiltersAreSeenAStepIsWatchedAndDrawReadsWithIt(Visitor visitor) {
        TrainDesk desk = new TrainDesk(
                visitor.open(FEW + "&net=28x28-conv4@5-relu-pool2-10&init=he&optimizer=adam&lr=0.003&start=watch"));
        assertThat(desk.at("#watch-gradients canvas")).hasCount(2);
        assertThat(desk.at("#watch-scores tr")).hasCount(10);
        assertThat(desk.at("#watching")).containsText("The weight of W1 that moved most");
        String before = filters(desk);
        desk.press("start");
        desk.await("done");
        assertThat(desk.at("#weights-note"))
                .hasText("What each of the 4 filters looks for in its window of 5×5 pixels.");
        assertNotEquals(before, filters(desk));
        Axe.requireNoViolation(desk.page);
        desk.press("use-in-draw");
        assertThat(desk.page).hasURL(Pattern.compile("/draw/"));
        assertThat(desk.at("#card-parameters")).hasText("5,874");
        assertThat(desk.at("#prediction")).hasText(Pattern.compile("[0-9]"));
    }

    private static String filters(TrainDesk desk) {
        return (String) desk.page.evaluate("document.getElementById('weights').toDataURL()");
    }

    /** With so large a rate a filter and its bias are soon below 0 on all digits. */
    @Test
    void filtersThatDieAreTold(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(FEW + "&net=28x28-conv4@5-relu-pool2-10&init=he&lr=2&start=1"));
        desk.await("done");
        assertThat(desk.at("#layers tr").nth(1)).containsText("100.0 % dead");
    }
}
