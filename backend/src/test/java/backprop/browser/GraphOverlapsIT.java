package backprop.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.graph.expression.Preset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class GraphOverlapsIT {
    /** Pairs of labels, nodes, input fields that lie over each other, by their boxes on the screen. */
    private static final String OVERLAPS = """
            const overlaps = () => {
              const marks = [...document.querySelectorAll('#graph text, #graph .graph-node, #graph .question,'
                  + ' #graph .graph-result, #graph-inputs label')]
                .filter(mark => !mark.closest('.input-copies') && !(mark.tagName === 'text' && mark.closest('.graph-node, .graph-result, .question')));
              const boxes = marks.map(mark => {
                const shape = mark.matches('.graph-node') ? mark.querySelector('circle:not(.ring), rect') : mark;
                return { name: mark.textContent || mark.className, box: shape.getBoundingClientRect() };
              }).filter(mark => mark.box.width);
              const pairs = [];
              for (const a of boxes) for (const b of boxes) {
                if (a === b) break;
                const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                if (across > 0.5 && down > 0.5) pairs.push(a.name + ' / ' + b.name);
              }
              if (boxes.length < 5) pairs.push('too few marks');
              return pairs;
            };""";
    /** At every step of a preset, shown and asked; and whether it opens so that all of it is seen, across and down. */
    private static final String OVERLAPS_OF_A_PRESET = "(preset => {" + OVERLAPS + """
              const found = {};
              const look = where => { const pairs = overlaps(); if (pairs.length) found[preset + ', ' + where] = pairs; };
              const press = key => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
              const select = document.querySelector('#preset');
              select.value = preset;
              select.dispatchEvent(new Event('change'));
              const room = document.querySelector('#graph-scroll');
              const whole = [room.scrollWidth <= room.clientWidth, room.scrollHeight <= room.clientHeight];
              const steps = Number(document.querySelector('#step-count').textContent.replace(/\\D/g, ''));
              for (let step = 0; step <= steps; step++, press('ArrowRight')) look('step ' + step);
              document.querySelector('#predict').click();
              for (let step = steps; step > 0; step--, press('ArrowLeft')) look('asked at ' + step);
              document.querySelector('#predict').click();
              return { steps, found, whole };
            })""";

    @Test
    void noLabelLiesOverAnotherAndAPresetIsSeenWhole(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=zh"));
        for (Preset preset : Preset.values()) {
            Map<?, ?> looked = overlaps(desk, preset);
            assertEquals(List.of(preset != Preset.SOFTMAX_WITH_LOSS, true), looked.get("whole"), preset.id());
        }
    }

    @Test
    void noLabelLiesOverAnotherOnAPhone(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.openOnPhone("/graph/?lang=en"));
        for (Preset preset : Preset.values()) overlaps(desk, preset);
    }

    private static Map<?, ?> overlaps(GraphDesk desk, Preset preset) {
        Map<?, ?> looked = (Map<?, ?>) desk.page.evaluate(OVERLAPS_OF_A_PRESET, preset.id());
        assertEquals(preset.graph().propagate().steps().size(), looked.get("steps"), preset.id());
        assertEquals(Map.of(), looked.get("found"), preset.id());
        return looked;
    }

    private static final String OVERLAPS_OF_AN_EXPRESSION = "(source => {" + OVERLAPS + """
              document.querySelector('#expression').value = source;
              document.querySelector('#build').click();
              document.querySelector('#to-end').click();
              return [document.querySelectorAll('#graph-table [data-node]').length, overlaps()];
            })""";

    @Test
    void noLabelLiesOverAnotherInLargeGraphs(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en"));
        String unit = "h%1$d = tanh(weight_%1$d * x + bias_%1$d * 1e-300 - 1234567.25 / y)\n";
        String layer = IntStream.range(0, 5).mapToObj(unit::formatted).collect(Collectors.joining());
        String sum =
                IntStream.range(0, 125).mapToObj("x%1$d * w%1$d"::formatted).collect(Collectors.joining(" + "));
        assertEquals(
                List.of(56, List.of()),
                desk.page.evaluate(OVERLAPS_OF_AN_EXPRESSION, layer + "h0 + h1 + h2 + h3 + h4"));
        assertEquals(List.of(499, List.of()), desk.page.evaluate(OVERLAPS_OF_AN_EXPRESSION, sum));
    }
}
