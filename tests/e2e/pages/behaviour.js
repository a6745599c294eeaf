// What all pages do: sending counts, and keeps what was sent. Runs in the page's own world.
(() => {
  const sent = (window.sent = []);
  const bodyOf = (scope) => {
    const inner = scope.querySelector('[data-test-body]') ?? document.querySelector('[data-test-body]');
    if (inner) return inner;
    for (const frame of document.querySelectorAll('iframe')) {
      const found = frame.contentDocument?.querySelector('[data-test-body]');
      if (found) return found;
    }
    for (const host of document.querySelectorAll('*')) {
      const found = host.shadowRoot?.querySelector('[data-test-body]');
      if (found) return found;
    }
    return null;
  };
  const send = () => {
    const body = bodyOf(document);
    sent.push(body.value ?? body.innerHTML);
  };
  for (const button of document.querySelectorAll('[data-test-send]')) {
    const [how] = button.dataset.testSend.split(' ');
    if (how === 'submit') {
      button.form.addEventListener('submit', (event) => {
        event.preventDefault();
        send();
      });
    } else button.addEventListener(how === 'press' ? 'mousedown' : 'click', send);
    if (button.getAttribute('role') === 'button') {
      button.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') send();
      });
    }
  }
  const keys = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  };
  document.addEventListener('keydown', keys);
  for (const frame of document.querySelectorAll('iframe[data-test-frame]')) {
    const inner = frame.contentDocument;
    inner.open();
    inner.write(document.querySelector('[data-test-inner]').textContent);
    inner.close();
    inner.addEventListener('keydown', keys);
  }
  for (const host of document.querySelectorAll('[data-test-shadow]')) {
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.querySelector('template').content.cloneNode(true));
    for (const button of root.querySelectorAll('[data-test-send]')) button.addEventListener('click', send);
  }
})();
