package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.Dataset;
import backprop.data.idx.IdxFile;
import backprop.data.npz.NpzFile;
import backprop.data.sheet.DigitSheet;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the Draw lab to the Train lab: one picture, kept ten times, as a 3 and as a 5 in turn, so that nothing can be right. */
@ExtendWith(Lab.class)
class TrainDrawingsIT {
    private static final int LEAST = 10;
    private static final String FEW = "至少 10 张手写才能组成数据集";
    private static final String REFUSED = "手写太少，无法学习";
    /** A finished run's worker rests after ten seconds; here they are short. */
    private static final String HASTE = """
            const wait = window.setTimeout;
            window.setTimeout = (task, time, ...rest) => wait(task, time === 10000 ? 50 : time, ...rest);""";

    @Test
    void whatIsDrawnAndKeptIsLearnedFromAndDeleted(Visitor visitor) throws IOException {
        String train = "/train/?data=drawn&iterations=30&lang=zh";
        TrainDesk desk = new TrainDesk(visitor.open(train));
        assertThat(desk.at("#data-note")).containsText(FEW);
        desk.press("start");
        desk.awaitNotice(REFUSED);
        desk.await("idle");

        keepTenDrawings(desk.page, visitor.address() + "/draw/?look=learn&lang=zh");
        desk.page.addInitScript(HASTE);
        desk.page.navigate(visitor.address() + train);
        assertThat(desk.at("#drawing-list li")).hasCount(LEAST);
        assertThat(desk.at("#count-drawn")).hasText("10");
        assertThat(desk.page.locator("#data-note:visible").getByText(FEW)).hasCount(0);
        theDigitsAreSavedAsTheLabReadsThem(desk);
        desk.press("start");
        desk.await("done");
        assertThat(desk.at("#learned-note")).containsText("2 个测试数字");
        aFinishedRunNeedsNoWorkerUntilItIsAsked(desk);

        desk.at("#drawing-list button").first().click();
        assertThat(desk.at("#count-drawn")).hasText("9");
        assertThat(desk.at("#data-note")).containsText(FEW);
        desk.press("start");
        desk.awaitNotice(REFUSED);
        aRunWhoseDrawingsAreGoneStaysAsItWas(desk);
    }

    private static void theDigitsAreSavedAsTheLabReadsThem(TrainDesk desk) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        desk.page.onDownload(download -> files.put(download.suggestedFilename(), bytes(download)));
        for (String kind : List.of("idx", "npz", "png"))
            desk.at("#digits-save button[value=" + kind + "]").click();
        desk.page.waitForCondition(() -> files.size() == 4);
        Dataset digits = IdxFile.read(files.get("digits-images-idx3-ubyte"), files.get("digits-labels-idx1-ubyte"));
        assertEquals(LEAST, digits.size());
        assertArrayEquals(NpzFile.write(digits), files.get("digits.npz"));
        BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(files.get("digits.png")));
        DigitSheet wanted = DigitSheet.of(digits);
        assertEquals(wanted.width(), sheet.getWidth());
        for (int i = 0; i < wanted.pixels().length; i++)
            assertEquals(
                    wanted.pixels()[i] & 255, sheet.getRGB(i % wanted.width(), i / wanted.width()) & 255, "pixel " + i);
    }

    private static byte[] bytes(Download download) {
        try (InputStream file = download.createReadStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepTenDrawings(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("#learn-drawing")).isVisible();
        page.locator("#clear").click();
        Hand.mouse(page).draw(new Handwriting(3).strokes(3));
        for (int i = 0; i < LEAST; i++) {
            String label = i % 2 == 0 ? "3" : "5";
            page.locator("#learn-digits label").nth(Integer.parseInt(label)).click();
            page.locator("#learn-drawing").click();
            assertThat(page.locator("#learn-said")).containsText(label);
        }
    }

    private static void aFinishedRunNeedsNoWorkerUntilItIsAsked(TrainDesk desk) {
        assertThat(desk.at("#misread li")).hasCount(1);
        desk.page.waitForCondition(() -> desk.page.workers().isEmpty());
        desk.at("#confusion button").first().click();
        assertThat(desk.at("#misread-title")).containsText("5");
        assertThat(desk.at("#misread li")).hasCount(1);
        desk.await("done");
    }

    /** It was said to have failed, and a first state that is done was not shown at all. */
    private static void aRunWhoseDrawingsAreGoneStaysAsItWas(TrainDesk desk) {
        desk.page.reload();
        desk.await("done");
        desk.at("#run-list .train-choose").first().click();
        desk.awaitIteration(30);
        assertThat(desk.at("#notice")).isHidden();
        desk.await("done");
    }
}
