/* Time in words, kept current by the browser, so that a running countdown needs no push.
   rl-due: until (and from, for the bar) in milliseconds; rl-ago: at. The server's clock rules: window.rlSkew. */
const now = () => Date.now() + (window.rlSkew || 0);
const live = new Set();
setInterval(() => live.forEach((element) => element.refresh()), 1000);

const MINUTE = 60000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
const two = (n) => String(n).padStart(2, '0');

export function span(ms) {
  if (ms < MINUTE) return `${Math.floor(ms / 1000)} s`;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h ${two(Math.floor((ms % HOUR) / MINUTE))} min`;
  return `${Math.floor(ms / DAY)} d ${Math.floor((ms % DAY) / HOUR)} h`;
}

class Ticking extends HTMLElement {
  connectedCallback() { live.add(this); this.refresh(); }
  disconnectedCallback() { live.delete(this); }
  number(name) { return Number(this.getAttribute(name)); }
  attributeChangedCallback() { if (this.isConnected) this.refresh(); }
}

class Due extends Ticking {
  static observedAttributes = ['until', 'from'];
  refresh() {
    const until = this.number('until'), left = until - now();
    const words = left < 0 ? `${span(-left)} overdue` : `${span(left)} left`;
    const level = left < 30 * MINUTE ? 'bad' : left < 2 * HOUR ? 'warn' : '';
    const from = this.number('from') || until;
    const share = until > from ? Math.min(100, Math.max(0, Math.round(100 * (now() - from) / (until - from)))) : 0;
    const key = words + level + share;
    if (key === this.shown) return;
    this.shown = key;
    this.setAttribute('level', level);
    const icon = left < 0 ? '<svg class="i" aria-hidden="true"><use href="/icons/sprite.svg#over"></use></svg>' : '';
    this.innerHTML = `<span class="w">${icon}${words}</span><span class="bar ${level}" aria-hidden="true"><i style="--v:${share}%"></i></span>`;
  }
}

class Ago extends Ticking {
  static observedAttributes = ['at'];
  refresh() {
    const text = `${span(Math.max(0, now() - this.number('at')))}${this.hasAttribute('bare') ? '' : ' ago'}`;
    if (text !== this.textContent) this.textContent = text;
  }
}

if (!customElements.get('rl-due')) customElements.define('rl-due', Due);
if (!customElements.get('rl-ago')) customElements.define('rl-ago', Ago);
