// Shows the progress of each check above its element.
const inside = ['inside', 'inside-shielded', 'inside-exposed'];
const elements = { 'Sozialamt': 'stand-sozialamt', 'Bauamt': 'stand-bauamt' };
document.addEventListener('limes-verdict', event => {
  const line = document.getElementById(elements[event.target.getAttribute('label')]);
  if (!line) return;
  const { headline, open } = event.detail;
  line.textContent = open ? `${open} offene Fragen` : `Abgeschlossen: Die Daten ${inside.includes(headline) ? 'bleiben in der EU' : 'bleiben nicht sicher in der EU'}`;
});
document.addEventListener('limes-error', event => {
  const line = document.getElementById(elements[event.target.getAttribute('label')]);
  if (line) line.textContent = 'Die Prüfung konnte nicht geladen werden.';
});
