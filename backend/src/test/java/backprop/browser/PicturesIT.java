package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
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

    private static void upload(Page page, String name, byte[] content) {
        assertThat(page.locator("#prediction")).not().hasText("–");
        page.locator("#picture").setInputFiles(new FilePayload(name, "image/png", content));
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
