package backprop.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlacesTest {
    /** Padding by half a window keeps the size; a rest is not seen; strides wider than the window leave gaps. */
    @ParameterizedTest
    @CsvSource({
        "7,3,0,2, 3,0,4",
        "7,3,0,1, 5,0,9",
        "7,3,1,1, 7,0,9",
        "6,3,0,2, 2,11,4",
        "7,2,0,3, 2,33,1",
        "4,1,2,1, 8,0,1"
    })
    void placesAndPixelsThatAreSeenAreCounted(
            int side, int window, int padding, int stride, int perSide, int unseen, int most) {
        WindowPlaces places = new WindowPlaces(side, window, padding, stride);
        assertEquals(perSide, places.perSide());
        assertEquals(unseen, places.unseen());
        assertEquals(most, places.mostSeen());
    }

    @Test
    void aWindowThatIsTooLargeFitsNowhere() {
        WindowPlaces places = new WindowPlaces(3, 5, 0, 1);
        assertFalse(places.fits());
        assertEquals(0, places.count());
        assertEquals(1, new WindowPlaces(3, 5, 1, 1).count());
    }
}
