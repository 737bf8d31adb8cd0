// Theme and single keys change at once, so that nothing typed is lost; the form's own post remembers them. Language reloads the page.
document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-instant]');
  const chosen = event.submitter;
  if (!form || !chosen) return;
  event.preventDefault();
  const body = new FormData(form, chosen);
  document.documentElement.dataset[form.dataset.instant] = chosen.value;
  form.querySelectorAll('button[name]').forEach(button => button.setAttribute('aria-pressed', button === chosen));
  await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
});
