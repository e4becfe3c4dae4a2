package backprop.ui.inside.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.tensor.Shape;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TileGridTest {
    @Test
    void everyNumberOfAChannelLeadsBackToIt() {
        for (int channels = 1; channels <= 32; channels++) {
            TileGrid tiles = new TileGrid(new Shape(channels, 3, 5));
            for (int channel = 0; channel < channels; channel++) {
                for (int number = 0; number < 15; number++) {
                    int row = tiles.top(channel) + number / 5;
                    int column = tiles.left(channel) + number % 5;
                    assertEquals(OptionalInt.of(channel), tiles.channelAt(row, column));
                }
            }
        }
    }

    @Test
    void eightStandInThreeRowsAndWhereTheNinthWouldBeIsNone() {
        TileGrid tiles = new TileGrid(new Shape(8, 5, 5));
        assertEquals(17, tiles.columns());
        assertEquals(17, tiles.rows());
        assertEquals(OptionalInt.empty(), tiles.channelAt(16, 16));
        assertEquals(OptionalInt.of(7), tiles.channelAt(16, 10));
    }
}
