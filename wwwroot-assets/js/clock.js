// Running time: <time data-elapsed="24"> counts on from 0:24 by the browser's own steady clock, whatever its date.
(() => {
  const starts = new WeakMap();
  setInterval(() => document.querySelectorAll('[data-elapsed]').forEach(element => {
    const known = starts.get(element);
    if (known?.from !== element.dataset.elapsed) starts.set(element, { from: element.dataset.elapsed, at: performance.now() });
    const { from, at } = starts.get(element);
    const seconds = Math.floor(Number(from) + (performance.now() - at) / 1000);
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (element.firstChild && element.firstChild.data !== text) element.firstChild.data = text;
  }), 1000);
})();
