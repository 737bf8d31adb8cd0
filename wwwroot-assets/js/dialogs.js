// Palette, key overview, menus and the drawer: native dialog, details and popover elements, opened and closed without the server.
(() => {
  const links = dialog => [...dialog.querySelectorAll('li a')];

  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    const dialog = opener && document.getElementById(opener.dataset.opens);
    if (dialog && !dialog.open) {
      document.querySelector('.nav:popover-open')?.hidePopover();
      dialog.showModal();
      dialog.querySelector('input')?.select();
    }

    const inside = event.target.closest('dialog.sheet');
    if (inside?.open && (event.target === inside || event.target.closest('a, [data-closes]'))) inside.close();
    if (event.target.closest('.entries a')) document.querySelector('.nav:popover-open')?.hidePopover();
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      if (!menu.contains(event.target) || event.target.closest('.pop a')) menu.open = false;
    });
  });

  document.addEventListener('keydown', event => {
    const menu = event.target.closest?.('details.menu[open]');
    if (menu && event.key === 'Escape') {
      menu.open = false;
      menu.querySelector('summary').focus();
      event.preventDefault();
    }

    const palette = event.target.closest?.('dialog.palette');
    if (!palette) return;
    const all = links(palette);
    const at = all.indexOf(document.activeElement);
    const field = palette.querySelector('input');
    if (event.key === 'ArrowDown') (all[at < 0 ? Math.min(1, all.length - 1) : Math.min(at + 1, all.length - 1)])?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? all[at - 1] : field).focus();
    else if (event.key === 'Enter' && at < 0) all[0]?.click();
    else {
      if (at >= 0 && (event.key.length === 1 || event.key === 'Backspace') && !event.ctrlKey && !event.metaKey) field.focus();
      return;
    }
    event.preventDefault();
  });
})();
