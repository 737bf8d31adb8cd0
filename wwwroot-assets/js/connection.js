// The lost connection: no dialog, fields stay usable. data-connection on <html> is "lost" while trying, "gone" when the server no longer knows the page.
(() => {
  const root = document.documentElement;
  const banner = document.getElementById('components-reconnect-modal');
  if (!banner) return;

  // What is typed while the line is lost stays in its field and is told to the server once it is back.
  const typed = new Set();
  const keep = event => {
    if (!root.dataset.connection) return;
    typed.add(event.target);
    event.stopImmediatePropagation();
  };
  window.addEventListener('input', keep, true);
  window.addEventListener('change', keep, true);
  const back = () => {
    delete root.dataset.connection;
    document.getElementById('blazor-error-ui').style.display = '';
    typed.forEach(field => ['input', 'change'].forEach(name => field.isConnected && field.dispatchEvent(new Event(name, { bubbles: true }))));
    typed.clear();
  };

  const tryAgain = async () => {
    if (root.dataset.connection !== 'lost') return;
    try {
      if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) root.dataset.connection = 'gone';
    } catch {
      setTimeout(tryAgain, 5000);
    }
  };

  banner.addEventListener('components-reconnect-state-changed', event => {
    switch (event.detail.state) {
      case 'show': case 'retrying': root.dataset.connection = 'lost'; break;
      case 'hide': back(); break;
      case 'failed': root.dataset.connection = 'lost'; setTimeout(tryAgain, 5000); break;
      // Never reload by itself: what was typed would be lost.
      case 'rejected': case 'resume-failed': root.dataset.connection = 'gone'; break;
    }
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tryAgain());
  window.addEventListener('online', tryAgain);
  banner.querySelector('[data-reload]').addEventListener('click', () => location.reload());
})();
