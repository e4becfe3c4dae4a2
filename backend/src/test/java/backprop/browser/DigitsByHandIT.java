package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Lab.class)
class DigitsByHandIT {
    @ParameterizedTest
    @CsvSource({"mouse, en, light", "finger, zh, dark"})
    void allTenDigitsAreRead(String tool, String language, String theme, Visitor visitor) {
        String address = "/draw/?lang=" + language + "&theme=" + theme;
        Page page = tool.equals("mouse") ? visitor.open(address) : visitor.openOnPhone(address);
        Hand hand = tool.equals("mouse") ? Hand.mouse(page) : Hand.finger(page);
        Handwriting handwriting = new Handwriting(3);
        assertThat(page.locator("#prediction")).hasText("7");
        for (int digit = 0; digit < 10; digit++) {
            if (digit > 0) page.locator("#clear").click();
            hand.draw(handwriting.strokes(digit));
            assertThat(page.locator("#prediction")).hasText(Integer.toString(digit));
        }
    }
}
