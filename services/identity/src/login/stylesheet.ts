// The looks of the login pages: the colours and shapes of the portal, as much of them as five small pages need.
import { createHash } from 'node:crypto';

const text = `
:root { color-scheme: light dark; --paper: #fbfaf7; --card: #fff; --ink: #1d1f21; --soft: #55595e; --line: #d9d6cf; --edge: #73777c; --accent: #0b5c6b; --on-accent: #fff; --tint: #e6f1f2; --alarm: #a8201a; --alarm-tint: #fdf0ee; --focus: #ffbf3f; --radius: 0.5rem; --gap: clamp(1rem, 4vw, 1.75rem); }
@media (prefers-color-scheme: dark) { :root { --paper: #15181b; --card: #1e2226; --ink: #eceae5; --soft: #b0b4b8; --line: #363c42; --edge: #8b9298; --accent: #79c9d8; --on-accent: #0d2329; --tint: #1d3036; --alarm: #ff9d94; --alarm-tint: #361f1e; } }
*, ::before, ::after { box-sizing: border-box; }
html { font: 1.0625rem/1.55 system-ui, 'Noto Sans', sans-serif; background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: anywhere; }
.wrap { width: 100%; max-width: 30rem; margin: 0 auto; padding: 0 var(--gap); }
main.wrap { padding-block: var(--gap) 3rem; outline: 0; }
h1 { font-size: clamp(1.6rem, 5.5vw, 2.25rem); line-height: 1.18; letter-spacing: -0.015em; text-wrap: balance; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 0.5rem; }
p, ul, ol { margin: 0 0 1rem; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--ink); }
header { background: var(--card); border-bottom: 1px solid var(--line); }
header .wrap { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding-block: 0.5rem; }
label { display: block; font-weight: 600; }
input { display: block; width: 100%; min-height: 3rem; margin-top: 0.4rem; padding: 0.6rem 0.75rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: var(--radius); }
button, .button { display: inline-block; min-height: 3rem; padding: 0.7rem 1.5rem; font: inherit; font-weight: 600; line-height: 1.4; text-decoration: none; cursor: pointer; color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: var(--radius); }
.skip { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: static; width: auto; height: auto; clip-path: none; padding: 0.75rem var(--gap); }
.brand { display: flex; align-items: center; gap: 0.6rem; min-height: 3rem; color: var(--ink); text-decoration: none; font-weight: 700; font-size: 1.15rem; line-height: 1.15; }
.brand svg { fill: var(--accent); flex: none; }
.brand small { display: block; font-weight: 400; font-size: 0.8125rem; color: var(--soft); }
.tongue { padding: 0.7rem 0; white-space: nowrap; }
.lead { font-size: 1.125rem; color: var(--soft); }
.hint { color: var(--soft); font-size: 0.9375rem; font-weight: 400; }
span.hint { display: block; }
form + .hint { margin-top: 1.5rem; }
.field { margin: 0 0 1.75rem; }
.wrong { border-left: 4px solid var(--alarm); padding-left: 1rem; }
.wrong input { border: 2px solid var(--alarm); }
.mistakes { border: 3px solid var(--alarm); border-radius: var(--radius); background: var(--alarm-tint); padding: 1rem 1.25rem; margin: 0 0 1.75rem; }
.mistakes a { color: var(--alarm); font-weight: 600; display: inline-block; padding: 0.2rem 0; }
.panel { padding: 1rem 1.25rem; margin: 0 0 1.75rem; background: var(--tint); border-radius: var(--radius); }
.key { font: 700 1.15rem/1.5 ui-monospace, monospace; }
.qr { display: block; width: min(100%, 14rem); height: auto; margin: 0 0 1rem; border-radius: var(--radius); }
.code input { max-width: 12rem; font: 600 1.4rem/1.3 ui-monospace, monospace; letter-spacing: 0.15em; }
ol li { margin-bottom: 0.5rem; }
`;

/** The stylesheet; its address holds what it is. */
export const LOGIN_STYLES = {
  path: `/gaya-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.css`,
  text: text.trim(),
} as const;
