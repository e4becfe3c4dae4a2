package backprop.ui.points.net;

import backprop.ui.dom.ElementSize;
import backprop.ui.paper.Printing;
import java.util.function.IntSupplier;
import org.teavm.jso.dom.html.HTMLElement;

/** How much room the net has, in pixels: on a sheet of paper it is narrower than on most screens, and as high as its layers. */
final class NetRoom {
    private static final int SHEET = 610, HEAD = 90, UNIT = 64;
    private int width, height;
    private int sheetHeight;

    /**
     * @param mostUnits of a layer
     * @param repaint asked for when the window gives another room
     * @param now paints at once, for paper and for the screen again
     */
    NetRoom(HTMLElement root, IntSupplier mostUnits, Runnable repaint, Runnable now) {
        ElementSize.observe(root, () -> {
            width = root.getClientWidth();
            height = root.getClientHeight();
            repaint.run();
        });
        Printing.around(
                () -> {
                    sheetHeight = HEAD + UNIT * mostUnits.getAsInt();
                    now.run();
                },
                () -> {
                    sheetHeight = 0;
                    now.run();
                });
    }

    int width() {
        return sheetHeight > 0 ? SHEET : width;
    }

    int height() {
        return sheetHeight > 0 ? sheetHeight : height;
    }
}
