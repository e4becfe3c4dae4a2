// Formulas: an element of class "tex" holds TeX, and KaTeX sets it, with MathML beside it for whoever listens. A classic
// script after boot.js, so that a formula is set before it is seen. Blue is a value and orange a gradient here too:
// \val{…} and \grad{…}; \shape{W}{D×M} writes a matrix's shape below it.
(function () {
  'use strict';
  if (!window.katex) return;
  const macros = {
    '\\val': '\\htmlClass{value}{#1}',
    '\\grad': '\\htmlClass{gradient}{#1}',
    '\\shape': '\\underset{\\htmlClass{shape}{\\text{#2}}}{#1}',
    '\\shapes': '\\htmlClass{shape}{\\text{#1}}',
    '\\m': '\\boldsymbol{#1}',
    '\\pd': '\\frac{\\partial #1}{\\partial #2}',
    '\\T': '^{\\mathsf T}',
  };
  const trust = context => context.command === '\\htmlClass';

  /** Sets TeX in an element, in place of what it held. */
  function formula(element, tex, display) {
    katex.render(tex, element, { displayMode: Boolean(display), macros: { ...macros }, trust, strict: 'ignore' });
  }

  /** Whether the parser is past an element: it may have stopped in the middle of a formula. */
  const isWhole = node => node !== null && (node.nextSibling !== null || isWhole(node.parentElement));

  // The other language's formulas are set when it is asked for.
  function set(all) {
    for (const element of document.querySelectorAll('.tex:not([data-set])')) {
      const { lang } = element.closest('[lang]');
      if (!lang.startsWith(window.backprop.language()) || !(all || isWhole(element))) continue;
      element.dataset.set = '';
      formula(element, element.textContent, 'display' in element.dataset);
    }
  }

  const parsed = new MutationObserver(() => set(false));
  parsed.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    parsed.disconnect();
    set(true);
  });
  document.addEventListener('backprop:language', () => set(true));

  window.backprop.formula = formula;
})();
