// Copying: a button with data-copy puts that text on the clipboard and says so for two seconds.
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.dataset.copied = '';
    setTimeout(() => delete button.dataset.copied, 2000);
  } catch {
    // Without leave to write, the text is shown for copying by hand.
    window.prompt(button.getAttribute('aria-label') ?? '', button.dataset.copy);
  }
});
