package backprop.ui.inside.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.ui.inside.flow.FlowSizes.Form;
import backprop.ui.inside.flow.FlowSizes.Group;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowSizesTest {
    private static final int LAPTOP = 1102, PHONE = 326;

    @Test
    void theNetsThatComeWithTheLabStandInOneLine() {
        for (var groups : List.of(List.of(new Group(2, 50)), List.of(new Group(2, 256), new Group(2, 128)))) {
            FlowSizes sizes = FlowSizes.of(LAPTOP, groups);
            assertEquals(Form.LINE, sizes.form());
            assertHold(sizes, groups);
        }
        assertEquals(240, FlowSizes.of(LAPTOP, List.of(new Group(2, 50))).picture());
    }

    @Test
    void fourLayersOf512UnitsTakeTwoLinesAndTheirCellsCanStillBePointedAt() {
        List<Group> groups = Collections.nCopies(4, new Group(2, 512));
        FlowSizes sizes = FlowSizes.of(LAPTOP, groups);
        assertEquals(Form.LINES, sizes.form());
        assertArrayEquals(new boolean[] {false, false, true, false}, sizes.turns());
        assertHold(sizes, groups);
    }

    @Test
    void aStageThatFitsIntoALineIsNotTornAndTheScoresStandBesideTheLastOne() {
        List<Group> groups = List.of(new Group(4, 512), new Group(3, 512), new Group(2, 512), new Group(2, 512));
        for (int room = 640; room <= LAPTOP; room += 6) {
            FlowSizes sizes = FlowSizes.of(room, groups);
            assertEquals(Form.LINES, sizes.form());
            int used = sizes.picture();
            for (int i = 0; i < groups.size(); i++) {
                int stage = groups.get(i).grids() * (sizes.columns()[i] * sizes.sides()[i] + 28);
                if (i == groups.size() - 1) stage += 56 + 2 * 116;
                used = sizes.turns()[i] ? stage : used + stage;
                assertTrue(used <= room || stage > room - 30, room + ": " + used);
            }
            assertHold(sizes, groups);
        }
    }

    @Test
    void onAPhoneNoGridIsWiderThanTheRoom() {
        for (int units : new int[] {1, 10, 50, 100, 128, 256, 512}) {
            List<Group> groups = List.of(new Group(2, units));
            FlowSizes sizes = FlowSizes.of(PHONE, groups);
            assertEquals(Form.STACK, sizes.form());
            assertTrue(sizes.columns()[0] * sizes.sides()[0] <= PHONE);
            assertHold(sizes, groups);
        }
    }

    @Test
    void mapsAreLargeEnoughToBePointedAtAndStandBesideEachOtherInTheRoom() {
        List<Group> groups =
                List.of(new Group(3, 8, 25), new Group(1, 8, 13), new Group(3, 16, 9), new Group(1, 16, 5));
        FlowSizes laptop = FlowSizes.of(LAPTOP, groups);
        assertEquals(Form.LINES, laptop.form());
        FlowSizes phone = FlowSizes.of(PHONE, groups);
        for (int i = 0; i < groups.size(); i++) {
            int numbers = groups.get(i).numbers();
            assertTrue(laptop.sides()[i] * numbers >= 40, "a map of " + laptop.sides()[i] * numbers);
            int rows = (groups.get(i).units() + laptop.columns()[i] - 1) / laptop.columns()[i];
            assertTrue(rows * laptop.sides()[i] * numbers <= 240, rows + " rows");
            assertTrue(phone.columns()[i] * phone.sides()[i] * numbers <= PHONE);
            assertTrue(phone.sides()[i] * numbers >= 60, "a map of " + phone.sides()[i] * numbers);
        }
    }

    @Test
    void aNetWithoutHiddenLayersHasNoGrids() {
        FlowSizes sizes = FlowSizes.of(LAPTOP, List.of());
        assertEquals(Form.LINE, sizes.form());
        assertEquals(0, sizes.columns().length);
    }

    /** Every unit has its cell, of 8 pixels at least, and none is lower than it may be. */
    private static void assertHold(FlowSizes sizes, List<Group> groups) {
        for (int i = 0; i < groups.size(); i++) {
            int rows = (groups.get(i).units() + sizes.columns()[i] - 1) / sizes.columns()[i];
            assertTrue(sizes.sides()[i] >= 8, sizes.sides()[i] + " pixels");
            assertTrue(rows * sizes.sides()[i] <= (sizes.form() == Form.STACK ? 352 : 240), rows + " rows");
        }
    }
}
