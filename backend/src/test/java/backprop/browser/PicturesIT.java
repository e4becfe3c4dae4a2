package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class PicturesIT {
    @Test
    void anUploadedPictureOfDarkInkIsRead(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        upload(page, "seven.png", seven(BufferedImage.TYPE_INT_RGB, 900, 600));
        assertThat(page.locator("#digit-source")).hasText("from a picture");
        assertThat(page.locator("#prediction")).hasText("7");
        page.locator("#undo").click();
        assertThat(page.locator("#digit-source")).hasText("");
    }

    @Test
    void aPastedPictureIsRead(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        assertThat(page.locator(".hints .dropping")).isVisible();
        page.locator("#clear").click();
        String data = Base64.getEncoder().encodeToString(seven(BufferedImage.TYPE_INT_RGB, 300, 400));
        page.evaluate("""
                async data => {
                  const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([bytes], 'seven.png', { type: 'image/png' }));
                  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true }));
                }""", data);
        assertThat(page.locator("#prediction")).hasText("7");
    }

    @Test
    void whatIsNoPictureGetsASentenceAndTheDrawingStays(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        upload(page, "notes.png", "hello".getBytes());
        assertThat(page.locator("#message")).containsText("notes.png is not a picture");
        assertThat(page.locator("#prediction")).hasText("7");
    }

    @Test
    void aHundredMegapixelsAreRefusedBeforeTheyAreUnpacked(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        upload(page, "poster.png", png(new BufferedImage(12_500, 8_000, BufferedImage.TYPE_BYTE_BINARY)));
        assertThat(page.locator("#message")).containsText("poster.png has 100 megapixels");
        assertThat(page.locator("#prediction")).hasText("7");
    }

    @Test
    void anEmptySheetHasNoDigit(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=zh");
        BufferedImage sheet = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        upload(page, "sheet.png", png(sheet));
        assertThat(page.locator("#message")).hasAttribute("data-kind", "error");
        assertThat(page.locator("#prediction")).hasText("7");
    }

    @Test
    void whatLiesAroundADigitIsNotRead(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&net=mlp");
        for (String name : List.of("desk-at-left.jpg", "sheet-on-dark-desk.jpg", "transparent-white.png")) {
            page.locator("#clear").click();
            assertThat(page.locator("#prediction")).hasText("–");
            upload(page, name);
            assertThat(page.locator("#prediction")).hasText("5");
            assertThat(page.locator("#picture-digits")).isHidden();
        }
    }

    @Test
    void eachDigitOfASheetIsOfferedByFingerAndByKeyboard(Visitor visitor) {
        Page page = visitor.openOnPhone("/draw/?lang=en&net=mlp");
        upload(page, "whole-sheet.jpg");
        assertThat(page.locator("#picture-digits-count")).containsText("12 digits in this picture");
        assertThat(page.locator("#picture-digits b"))
                .hasText(new String[] {"2", "3", "4", "5", "7", "5", "3", "2", "4", "4", "4", "7"});
        assertThat(page.locator("#prediction")).hasText("2");
        page.locator("#picture-digits button").nth(3).tap();
        assertThat(page.locator("#prediction")).hasText("5");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#prediction")).hasText("7");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Digit 5 of 12, read as 7")))
                .isFocused();
        page.locator("#clear").click();
        assertThat(page.locator("#picture-digits")).isHidden();
        page.locator("#undo").click();
        assertThat(page.locator("#picture-digits [aria-pressed=true]")).hasText("7");
    }

    @Test
    void betweenWhichTwoTheNetHesitatesIsSaid(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&net=mlp");
        assertThat(page.locator("#hesitation")).isHidden();
        upload(page, "real-four-closed.png");
        assertThat(page.locator("#hesitation")).containsText("between 9 and 4: a 4 that is closed at the top");
        upload(page, "real-one-with-flag-a.png");
        assertThat(page.locator("#hesitation")).containsText("between 7 and 1: a 1 with a long upstroke");
        page.locator("#undo").click();
        page.locator("#undo").click();
        assertThat(page.locator("#hesitation")).isHidden();
    }

    @Test
    void aPhotographOf48MegapixelsIsRead(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        page.locator("#clear").click();
        BufferedImage photograph = new BufferedImage(8064, 6048, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = photograph.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 8064, 6048);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(300, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(2500, 1200, 5000, 1200);
        pen.drawLine(5000, 1200, 3700, 4800);
        pen.dispose();
        assertThat(page.locator("#prediction")).hasText("–");
        page.locator("#picture").setInputFiles(new FilePayload("photo.png", "image/png", png(photograph)));
        assertThat(page.locator("#prediction")).hasText("7");
    }

    @Test
    void whatReadsPicturesMayNotComeAndIsAskedForAgainWithTheNextOne(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&net=mlp");
        visitor.expectComplaint("ERR_FAILED");
        assertThat(page.locator("#prediction")).hasText("7");
        page.context().route("**/app/pictures.*.js", Route::abort);
        upload(page, "desk-at-left.jpg");
        assertThat(page.locator("#message")).containsText("desk-at-left.jpg could not be looked at");
        assertThat(page.locator("#digit-source")).hasText("");
        assertThat(page.locator("#prediction")).hasText("7");
        page.context().unrouteAll();
        upload(page, "desk-at-left.jpg");
        assertThat(page.locator("#prediction")).hasText("5");
        assertThat(page.locator("#message")).not().hasAttribute("data-kind", "error");
    }

    @Test
    void anSvgFileIsReadByThePageWhereAWorkerCannotUnpackIt(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" width="200" height="200">
                  <rect width="200" height="200" fill="white"/>
                  <path d="M100 40V160" stroke="black" stroke-width="16"/>
                </svg>""";
        upload(page, "one.svg", svg.getBytes(), "image/svg+xml");
        assertThat(page.locator("#prediction")).hasText("1");
    }

    @Test
    void anSvgFileWhosePixelsAreClosedToThePageGetsASentence(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" width="200" height="200">
                  <foreignObject width="200" height="200"><p xmlns="http://www.w3.org/1999/xhtml">7</p></foreignObject>
                </svg>""";
        upload(page, "page.svg", svg.getBytes(), "image/svg+xml");
        assertThat(page.locator("#message")).containsText("page.svg, for the SVG file has HTML inside");
        assertThat(page.locator("#prediction")).hasText("7");
    }

    private static void upload(Page page, String name) {
        try (InputStream in = PicturesIT.class.getResourceAsStream("/pictures/" + name)) {
            page.locator("#picture").setInputFiles(new FilePayload(name, "image/png", in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void upload(Page page, String name, byte[] content) {
        upload(page, name, content, "image/png");
    }

    private static void upload(Page page, String name, byte[] content, String type) {
        assertThat(page.locator("#prediction")).not().hasText("–");
        page.locator("#picture").setInputFiles(new FilePayload(name, type, content));
    }

    private static byte[] seven(int type, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(240, 238, 230));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(30, 40, 90));
        pen.setStroke(new BasicStroke(18, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(80, 80, 220, 80);
        pen.drawLine(220, 80, 140, 280);
        pen.dispose();
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
