// What a person would notice at a page, as functions that a test may call. Each returns a list of complaints.
const inWords = (node) => (node.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 60);
const isSeen = (node) => node.getClientRects().length > 0 && getComputedStyle(node).visibility !== 'hidden';

const rgb = (text) => {
  const parts = /rgba?\(([^)]+)\)/.exec(text);
  return parts ? parts[1].split(/[ ,/]+/).map(Number) : null;
};
const isOpaque = (colour) => colour !== null && (colour.length < 4 || colour[3] > 0.9);
const light = (colour) => {
  const [r, g, b] = colour.slice(0, 3).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};
const paperBehind = (node) => {
  for (let it = node; it; it = it.parentElement) {
    const colour = rgb(getComputedStyle(it).backgroundColor);
    if (isOpaque(colour)) {
      return colour;
    }
  }
  return [255, 255, 255];
};

// The shape that a text in a picture is written on: the last one before it that covers its middle.
const shapeBehind = (text) => {
  const box = text.getBoundingClientRect();
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const shapes = Array.from(text.ownerSVGElement.querySelectorAll('rect, circle, path'))
    .filter((it) => it.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
    .filter((it) => isOpaque(rgb(getComputedStyle(it).fill)))
    .filter((it) => {
      const own = it.getBoundingClientRect();
      return own.left <= x && x <= own.right && own.top <= y && y <= own.bottom;
    })
    .filter((it) => it.isPointInFill(new DOMPoint(x, y).matrixTransform(it.getScreenCTM().inverse())));
  return shapes.length > 0 ? rgb(getComputedStyle(shapes[shapes.length - 1]).fill) : null;
};

// Words of one picture whose boxes have more in common than this height.
const tooNear = (height) => Array.from(document.querySelectorAll('svg')).filter(isSeen).flatMap((svg) => {
  const texts = Array.from(svg.querySelectorAll('text')).filter((it) => isSeen(it) && inWords(it) !== '')
    .map((it) => ({words: inWords(it), box: it.getBoundingClientRect()}));
  return texts.flatMap((one, i) => texts.slice(i + 1)
    .filter((other) => Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 3
      && Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > height)
    .map((other) => one.words + ' | ' + other.words));
});

const looks = {
  // Words in pictures that cannot be read before what is behind them. axe looks at no picture.
  paleWords: () => Array.from(document.querySelectorAll('svg text')).filter(isSeen).flatMap((text) => {
    const style = getComputedStyle(text);
    const ink = rgb(style.fill);
    const halo = style.stroke === 'none' ? null : rgb(style.stroke);
    const behind = halo || shapeBehind(text) || paperBehind(text.ownerSVGElement);
    const found = contrast(ink, behind);
    return found < 4.5 ? [inWords(text) + ': ' + found.toFixed(2) + ' to 1, ' + ink + ' on ' + behind] : [];
  }),

  // Pictures without words for those who do not see them.
  wordless: () => Array.from(document.querySelectorAll('svg')).filter(isSeen).flatMap((svg) => {
    const title = svg.querySelector(':scope > title');
    const figure = svg.closest('figure');
    const words = figure ? Array.from(figure.querySelectorAll('li, .words')) : [];
    const named = svg.getAttribute('role') === 'img' && title && inWords(title) !== '';
    const told = words.some((it) => inWords(it) !== '') && words.every((it) => inWords(it) !== '');
    return named && told ? [] : [inWords(svg)];
  }),

  // Words that stick out of the picture that they belong to.
  cutOff: () => Array.from(document.querySelectorAll('svg text')).filter(isSeen).flatMap((text) => {
    const own = text.getBoundingClientRect();
    const whole = text.ownerSVGElement.getBoundingClientRect();
    const out = own.left < whole.left - 1 || own.right > whole.right + 1
      || own.top < whole.top - 1 || own.bottom > whole.bottom + 1;
    return out ? [inWords(text)] : [];
  }),

  // Words that lie upon other words of the same picture.
  overlapping: () => tooNear(5),

  // The same, or only touch them. Where a word goes on in the next line, that is all right.
  touching: () => tooNear(1),

  // How far the whole page can be pushed to the side, and what is to blame.
  sticksOut: () => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) {
      return [];
    }
    return Array.from(document.body.querySelectorAll('*')).filter(isSeen)
      .filter((it) => it.getBoundingClientRect().right > wide + 1 && !it.closest('svg') && !it.closest('.scroll, pre'))
      .map((it) => it.tagName + '.' + it.className + ': ' + inWords(it)).slice(0, 5)
      .concat('page: ' + document.documentElement.scrollWidth + ' > ' + wide);
  },

  // Everything that was drawn at once, also what one would have to choose.
  unfold: () => {
    document.body.classList.remove('scripted');
    return [];
  },
};
