// In a list that has the focus, j and k go from row to row; Enter opens what has the focus, as everywhere. Outside of it no key means anything.
addEventListener('keydown', (event) => {
  const step = { j: 1, k: -1 }[event.key];
  const list = event.target.closest('#baris');
  if (!step || !list || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, select, textarea')) return;
  const links = [...list.querySelectorAll('th[scope=row] > a')];
  const at = links.findIndex((link) => link.closest('tr').contains(event.target));
  const next = at === -1 && step < 0 ? links.length - 1 : at + step;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
  event.preventDefault();
});
