package backprop.pretrained;

import backprop.data.Dataset;
import backprop.data.pen.PenDigit;
import java.util.List;

/** What people wrote, for a recipe to take what it needs: nothing is fetched that no recipe asks for. */
public interface TrainingDigits {
    /** The 60,000 training digits. */
    Dataset mnist();

    /** The training digits of thirty writers. */
    List<PenDigit> pen();
}
