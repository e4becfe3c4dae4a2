package backprop.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The contrast of every text that is seen with what lies behind it, against WCAG's 4.5 (3 for large letters). Axe has a rule
 * for that too, but leaves out what is hidden from screen readers, as KaTeX's picture of a formula is, cannot decide about
 * what has a pattern behind it, and takes seconds where this takes milliseconds.
 */
final class Contrast {
    private static final String TOO_LITTLE = """
            () => {
              const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
              const known = new Map();
              function rgba(colour) {
                if (!known.has(colour)) {
                  brush.clearRect(0, 0, 1, 1);
                  brush.fillStyle = colour;
                  brush.fillRect(0, 0, 1, 1);
                  const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
                  known.set(colour, [r, g, b, a / 255]);
                }
                return known.get(colour);
              }
              const over = ([r, g, b, a], [r2, g2, b2]) => [[r, r2], [g, g2], [b, b2]].map(([x, y]) => a * x + (1 - a) * y);
              function behind(element) {
                if (!element) return [255, 255, 255];
                const [r, g, b, a] = rgba(getComputedStyle(element).backgroundColor);
                return a === 1 ? [r, g, b] : over([r, g, b, a], behind(element.parentElement));
              }
              const linear = x => x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4;
              const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
              const opacity = element => element ? getComputedStyle(element).opacity * opacity(element.parentElement) : 1;
              const found = new Set();
              const texts = [...document.querySelectorAll('input:not([type=radio], [type=checkbox], [type=range])')]
                .map(field => [field.value, field]);
              const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (words.nextNode()) texts.push([words.currentNode.data.trim(), words.currentNode.parentElement]);
              for (const [text, element] of texts) {
                if (!text || element.closest('script, style, :disabled, [aria-disabled=true], title') || !element.getClientRects().length) continue;
                const style = getComputedStyle(element);
                if (style.visibility === 'hidden') continue;
                const back = behind(element);
                const [r, g, b, a] = rgba(element instanceof SVGElement ? style.fill : style.color);
                const [one, other] = [light(over([r, g, b, a * opacity(element)], back)), light(back)];
                const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
                const size = parseFloat(style.fontSize), isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
                if (contrast < (isLarge ? 3 : 4.5)) {
                  found.add(contrast.toFixed(2) + ' ' + element.tagName + '.' + element.getAttribute('class') + ' ' + text.slice(0, 30));
                }
              }
              return [...found];
            }""";

    private Contrast() {}

    static List<?> tooLittle(Page page) {
        return (List<?>) page.evaluate(TOO_LITTLE);
    }
}
