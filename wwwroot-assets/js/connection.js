// The lost connection: no dialog, fields stay usable. data-connection on <html> is "lost" while trying, "gone" when the server no longer knows the page.
(() => {
  const root = document.documentElement;
  const banner = document.getElementById('components-reconnect-modal');
  if (!banner) return;

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
      case 'hide': delete root.dataset.connection; break;
      case 'failed': root.dataset.connection = 'lost'; setTimeout(tryAgain, 5000); break;
      // Never reload by itself: what was typed would be lost.
      case 'rejected': case 'resume-failed': root.dataset.connection = 'gone'; break;
    }
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tryAgain());
  window.addEventListener('online', tryAgain);
  banner.querySelector('[data-reload]').addEventListener('click', () => location.reload());
})();
