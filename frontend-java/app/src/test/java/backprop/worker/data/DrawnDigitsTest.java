package backprop.worker.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.tensor.JavaKernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnDigitsTest {
    @ParameterizedTest
    @CsvSource({"2,0,1", "4,0 1 2,3", "5,0 1 2 3,4", "11,0 1 2 3 5 6 7 8 10,4 9"})
    void everyFifthIsKeptForTheTestOrTheLastOfFew(int count, String training, String test) {
        byte[] images = new byte[count * Dataset.PIXELS], labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
            images[i * Dataset.PIXELS + i] = (byte) (i + 1);
        }
        List<PartialDataset> parts = new ArrayList<>();
        new DrawnDigits(new Dataset(images, labels))
                .load(
                        (first, second) -> parts.addAll(List.of(first, second)),
                        () -> parts.forEach(part -> assertTrue(part.hasCome())),
                        missing -> {});
        assertEquals(training, drawn(parts.get(0)));
        assertEquals(test, drawn(parts.get(1)));
    }

    /** By the one pixel that each has. */
    private static String drawn(PartialDataset part) {
        part.listWith(new JavaKernels(), Optional.empty());
        Samples samples = part.samples(0);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            int number = 0;
            while (samples.image(i)[number] == 0) number++;
            assertEquals(number % 10, samples.label(i));
            numbers.add(Integer.toString(number));
        }
        return String.join(" ", numbers);
    }
}
