package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class ClassPageIT {
    private static final String ANSWER =
            "{\"open\":true,\"addresses\":[\"http://192.168.1.5:8080/\",\"http://10.0.0.7:8080/\"]}";

    @Test
    void theCodeLeadsToTheAddressAndThePageThatIsChosen(Visitor visitor) throws Exception {
        Page page = visitor.page();
        page.route("**/class/addresses.json", route -> route.fulfill(new Route.FulfillOptions().setBody(ANSWER)));
        page.navigate(visitor.address() + "/class/?lang=en&theme=dark");
        assertThat(page.locator("#class-link")).hasText("http://192.168.1.5:8080/");
        assertEquals("http://192.168.1.5:8080/", code(page));
        page.locator("#class-page").selectOption("draw/");
        page.locator("#class-address").selectOption("http://10.0.0.7:8080/");
        assertThat(page.locator("#class-link")).hasText("http://10.0.0.7:8080/draw/");
        assertEquals("http://10.0.0.7:8080/draw/", code(page));
        page.locator("#language").click();
        assertThat(page.locator("h1")).hasText("课堂链接");
        assertThat(page.locator("#class-link")).hasText("http://10.0.0.7:8080/draw/");
        Axe.requireNoViolation(page);
    }

    /** The tests' server is for this machine alone. */
    @Test
    void aServerForThisMachineAloneSaysHowToLetTheClassIn(Visitor visitor) {
        Page page = visitor.openOnPhone("/?lang=en");
        assertThat(page.locator("#prediction")).hasText("5");
        page.locator(".site-footer a[href*=class]").click();
        assertThat(page.locator(".shown-closed .class-starts")).containsText("--host 0.0.0.0");
        assertThat(page.locator("#qr")).isHidden();
        Axe.requireNoViolation(page);
    }

    /** What a phone's camera reads. */
    private static String code(Page page) throws Exception {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(page.locator("#qr").screenshot()));
        int width = image.getWidth(), height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
