/* Page-wide behaviour: theme and density kept in this browser, J and K in grids, a copy of each draft. */
const root = document.documentElement;
const apply = () => {
  const theme = localStorage.getItem('rl-theme') || 'dark';
  root.dataset.theme = theme;
  root.dataset.density = localStorage.getItem('rl-density') || 'compact';
};
apply();

window.readledger = {
  toggleTheme() { localStorage.setItem('rl-theme', root.dataset.theme === 'light' ? 'dark' : 'light'); apply(); },
  toggleDensity() { localStorage.setItem('rl-density', root.dataset.density === 'comfortable' ? 'compact' : 'comfortable'); apply(); },

  /* J and K act as the arrow keys while the grid has the focus, Enter as a click on the row. */
  gridKeys(grid) {
    if (grid.rlKeys) return;
    grid.rlKeys = true;
    const arrows = { j: 'ArrowDown', k: 'ArrowUp', Enter: ' ' };
    grid.addEventListener('keydown', (event) => {
      const key = arrows[event.key];
      if (!key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.composedPath().some((node) => /^(INPUT|TEXTAREA|VAADIN-BUTTON|A|BUTTON)$/.test(node.nodeName))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const target = event.composedPath()[0];
      for (const type of ['keydown', 'keyup']) {
        target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
      }
    }, true);
  },

  /* What was typed survives a killed browser or a lost connection: each section is copied here as it changes. */
  keepDraft(host, key) {
    const store = () => {
      const sections = {};
      host.querySelectorAll('vaadin-text-area[data-section]').forEach((area) => { sections[area.dataset.section] = area.value; });
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), sections }));
    };
    host.addEventListener('input', store);
  },
  keptDraft(key) { return localStorage.getItem(key) || ''; },
  dropDraft(key) { localStorage.removeItem(key); },
};

/* A form that leaves the page (sign-in, sign-out) changes the session: end this page's push connection first. */
document.addEventListener('submit', () => window.vaadinPush?.atmosphere?.unsubscribe?.(), true);
