// Keyboard: an element says with data-keys which keys it answers to ("Ctrl+Enter", "n", "g h", several by comma).
// A field is focused, anything else is clicked. Single keys rest while one types, and altogether when the reader switched them off.
(() => {
  const mac = /Mac|iP(hone|ad)/.test(navigator.platform);
  let before = '', since = 0;

  // Typed ahead: what is typed after the key that opens the composer, or after Enter in a list of hits, belongs to the field that gets the cursor next.
  let ahead = null, behind = null, sending = null, patience;
  const expect = from => {
    [ahead, behind] = ['', from];
    clearTimeout(patience);
    patience = setTimeout(() => put(from, from?.value), 3000);
  };
  const put = (field, stood = '') => {
    clearTimeout(patience);
    const [[text, ...rest], send] = [ahead.split('\n'), sending];
    [ahead, behind, sending] = [null, null, null];
    if (text && field) {
      field.value = stood + text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (rest.length && field) {
      // Enter was typed ahead, too: what comes behind it belongs to the field after this one.
      expect(field);
      [ahead, sending] = [rest.join('\n'), send];
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    } else if (send) find(send)?.click();
  };
  document.addEventListener('focusin', event => {
    if (ahead !== null && event.target !== behind && typing(event.target)) put(event.target);
  });

  const typing = target => target.isContentEditable || (target.matches?.('input, textarea, select') && !target.matches('input[type=checkbox], input[type=radio], input[type=button], input[type=submit]'));
  const shown = element => !element.disabled && element.getClientRects().length > 0;
  const scope = () => [...document.querySelectorAll('dialog[open], .mud-dialog')].pop() ?? document;

  const name = event => {
    const key = event.altKey && /^(Key|Digit)/.test(event.code) ? event.code.replace(/^(Key|Digit)/, '') : event.key;
    return key.length === 1 ? key.toLowerCase() : key;
  };

  const combination = event => {
    const control = mac ? event.metaKey : event.ctrlKey;
    const alternate = event.altKey && (!mac || event.ctrlKey);
    const letter = /^[a-z]$/i.test(event.key) || event.key.length > 1;
    return (control ? 'Ctrl+' : '') + (alternate ? 'Alt+' : '') + (event.shiftKey && letter ? 'Shift+' : '') + name(event);
  };

  const find = keys => [...scope().querySelectorAll('[data-keys]')]
    .filter(element => shown(element) && element.dataset.keys.split(',').some(one => one.trim().toLowerCase() === keys.toLowerCase())).pop();

  const act = element => {
    if (element.matches('input:not([type=checkbox], [type=radio]), textarea, select')) {
      element.focus();
      element.select?.();
    } else {
      element.click();
      // Whoever opens a panel by key goes on in it.
      if (element.matches('details[open] > summary')) element.parentElement.querySelector('select, input, button, a')?.focus();
      if (element.matches('a[href$="/requests/new"]')) expect(null);
    }
  };

  const rows = () => [...document.querySelectorAll('[data-rows] [data-row]')].filter(shown);
  const pick = row => row?.closest('tr, li')?.querySelector('[data-pick]')?.click();
  const move = (step, extend) => {
    const all = rows();
    const at = all.findIndex(row => row === document.activeElement || row.closest('tr, li')?.contains(document.activeElement));
    const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
    if (!next) return false;
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    if (extend) pick(next);
    return true;
  };
  const walk = keys => {
    switch (keys) {
      case 'j': return move(1, false);
      case 'k': return move(-1, false);
      case 'Shift+j': return move(1, true);
      case 'Shift+k': return move(-1, true);
      case 'x': return rows().some(row => row === document.activeElement) && (pick(document.activeElement), true);
      default: return false;
    }
  };

  document.addEventListener('keydown', event => {
    if (!event.isTrusted || event.defaultPrevented || event.isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
    if (ahead !== null && (event.target === behind || !typing(event.target)) && !event.ctrlKey && !event.altKey && !event.metaKey) {
      if (event.key.length === 1) ahead += event.key;
      else if (event.key === 'Enter') ahead += '\n';
      else if (event.key === 'Backspace') ahead = ahead.slice(0, -1);
      if (event.key.length === 1 || event.key === 'Enter' || event.key === 'Backspace') {
        event.preventDefault();
        return;
      }
    }
    if (event.key === 'Enter' && event.target.matches?.('[data-combobox]') && event.target.value) expect(event.target);
    const keys = combination(event);
    if (ahead !== null && keys === 'Ctrl+Enter') {
      sending = keys;
      event.preventDefault();
      return;
    }
    const single = !/^(Ctrl|Alt)\+/.test(keys) && keys !== 'Escape';
    if (single && (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.singleKeys === 'off')) return;

    const sequence = before && performance.now() - since < 1500 ? find(`${before} ${keys}`) : null;
    before = single ? keys : '';
    since = performance.now();
    const element = sequence ?? find(keys);
    if (element) act(element);
    if (element || (single && scope() === document && walk(keys))) event.preventDefault();
  });
})();
