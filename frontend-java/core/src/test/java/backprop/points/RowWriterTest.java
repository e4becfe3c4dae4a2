package backprop.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowWriterTest {
    @Test
    void rowsAreWrittenClassByClass() {
        PointSet learned = new PointSet(new double[] {1.5, -2}, new double[] {0.25, 3}, new int[] {1, 0}, 2);
        PointSet tested = new PointSet(new double[] {4}, new double[] {-1}, new int[] {0}, 2);
        assertEquals("x1,x2,class\n-2,3,1\n4,-1,1\n1.5,0.25,2\n", RowWriter.write(List.of(learned, tested)));
    }

    @ParameterizedTest
    @EnumSource(value = DataKind.class, names = "OWN", mode = EnumSource.Mode.EXCLUDE)
    void whatIsWrittenIsReadToTheLastDigit(DataKind kind) {
        DataSettings.Parts parts = Preset.of(kind).settings().data().draw();
        String rows = RowWriter.write(List.of(parts.training(), parts.test()));
        RowReader.Reading reading = RowReader.read(rows);
        assertEquals(List.of(), reading.mistakes());
        assertFalse(reading.isFitted());
        PointSet points = reading.points();
        int at = 0;
        for (int label = 0; label < points.classes(); label++) {
            for (PointSet part : List.of(parts.training(), parts.test())) {
                for (int i = 0; i < part.size(); i++) {
                    if (part.labels()[i] != label) continue;
                    assertEquals(part.x1()[i], points.x1()[at]);
                    assertEquals(part.x2()[i], points.x2()[at]);
                    assertEquals(label, points.labels()[at++]);
                }
            }
        }
        assertEquals(parts.training().size() + parts.test().size(), at);
        assertEquals(at, points.size());
    }
}
