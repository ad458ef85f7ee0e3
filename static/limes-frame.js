// For a page with <iframe data-limes>: sets the heights and passes on the messages of Limes as events of the iframe.
(() => {
  const KINDS = ['ready', 'height', 'view', 'verdict', 'finished', 'state', 'error'];
  addEventListener('message', event => {
    const message = event.data;
    if (message?.limes !== 1 || !KINDS.includes(message.type)) return;
    const frame = [...document.querySelectorAll('iframe[data-limes]')].find(one => one.contentWindow === event.source);
    // the frame may have navigated elsewhere: only its own origin counts
    if (!frame || event.origin !== new URL(frame.src, location.href).origin) return;
    const { type, height } = message;
    if (type === 'height' && Number.isFinite(height)) {
      const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = `${Math.min(Math.max(height, 100), 100000) + border}px`;
    }
    const known = frame.dataset.limesView;
    if (type === 'view') {
      frame.dataset.limesView = message.view;
      // another view begins at its top
      if (known !== undefined && known !== message.view && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    }
    frame.dispatchEvent(new CustomEvent(`limes-${type}`, { bubbles: true, detail: message }));
  });
})();
