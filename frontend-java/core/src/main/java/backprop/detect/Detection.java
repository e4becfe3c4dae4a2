package backprop.detect;

import backprop.data.nondigit.DrawingKind;

/**
 * What a drawing is taken for.
 *
 * @param probability that it is no digit, as the detector has it; 0 to 1
 */
public record Detection(DrawingKind kind, double probability) {
    public boolean isDigit() {
        return kind == DrawingKind.DIGIT;
    }
}
