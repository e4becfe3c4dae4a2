package backprop.ui.draw;

import backprop.data.pad.Point;
import java.util.List;

/** What a hand does on the pad, in the pad's coordinates. */
interface Pen {
    void down(Point point);

    /** Through these places, all since the last frame. */
    void move(List<Point> points);

    void up();

    /** What was drawn since it went down was none of it. */
    void drop();
}
