import { unionMapStyle } from './union-map-style.ts';

/** The pieces that the report and the panel have in common. */
export const pieceStyle = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); -webkit-text-size-adjust: 100%; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, table { margin: 0; padding: 0; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { font: 0.8125em/1.5 var(--mono); overflow-wrap: anywhere; }
.quiet, .empty { color: var(--quiet); }
.address { overflow-wrap: anywhere; }
.hidden-character { font: 0.75em var(--mono); padding: 0 0.3em; border: 1px solid var(--mark); border-radius: 2px; color: var(--mark); white-space: nowrap; }

.verdict { padding-left: 1.1rem; border-left: 4px solid var(--open); display: grid; gap: 0.6rem; }
.verdict-strong { border-color: var(--strong); } .verdict-some { border-color: var(--some); } .verdict-none { border-color: var(--none); }
.perimeter { margin-top: 1.1rem; }
.verdict-name { font: 600 1.5rem/1.2 var(--serif); }
.verdict-strong .verdict-name { color: var(--strong); } .verdict-some .verdict-name { color: color-mix(in srgb, var(--some) 70%, var(--ink)); }
.verdict-none .verdict-name { color: var(--none); } .verdict-inconclusive .verdict-name { color: var(--open); }

.limbs { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
.limb h3 { font-size: 1.125rem; }
.limb-question { color: var(--quiet); font-size: 0.9375rem; min-height: 3.1em; }
.limb-answer { font: 600 1.25rem/1.3 var(--serif); margin: 0.5rem 0; color: var(--quiet); }
.limb-strong, .limb-deemed { color: var(--strong); } .limb-indication { color: color-mix(in srgb, var(--some) 70%, var(--ink)); }
.ladder { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3px; list-style: none; font-size: 0.75rem; color: var(--quiet); }
.ladder li { border-top: 4px solid var(--tile); padding-top: 0.25rem; }
.limb .reached { border-color: var(--some); }
.limb-strong + .ladder .reached, .limb-deemed + .ladder .reached { border-color: var(--strong); }
.limb-signals { margin-top: 0.8rem; padding-left: 1.1rem; font-size: 0.9375rem; }

.state-table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
.state-table th, .state-table td { text-align: left; vertical-align: baseline; padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
.state-table thead th { color: var(--quiet); font-size: 0.8125rem; padding-top: 0; }
.state-table tbody td:nth-child(2) { white-space: nowrap; }
.state-name { display: inline-block; margin-right: 1.1em; white-space: nowrap; }
.state-code { display: inline-block; min-width: 1.8em; font-weight: 600; }
.dot { display: inline-block; width: 0.65em; height: 0.65em; flex: none; border-radius: 50%; background: var(--open); }
.dot-strong { background: var(--strong); } .dot-some { background: none; border: 2px solid var(--some); } .dot-none { background: var(--none); }

.means > h3 { font-size: 1.25rem; padding-bottom: 0.35rem; border-bottom: 1px solid var(--ink); }
.means + .means { margin-top: 2.5rem; }
.signal { margin-top: 1.5rem; }
.signal > h4 { font: 600 1rem/1.35 var(--sans); }
.why { max-width: 44em; margin-top: 0.15rem; }
.speakers { list-style: none; margin: 0.5rem 0 0; padding: 0; font-size: 0.875rem; }
.basis { color: var(--quiet); font-size: 0.8125rem; margin-top: 0.3rem; }
.basis > * + *::before { content: "\\a0 · "; }
.finding { margin-top: 1rem; padding: 1rem 1.1rem; background: var(--sheet); border-radius: 3px; }
.finding:has(> .picture) { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 20rem); gap: 1.5rem; }
.finding blockquote { font: 1.125rem/1.45 var(--serif); overflow-wrap: anywhere; quotes: none; }
.finding blockquote::before { content: "\\201C"; color: var(--quiet); } .finding blockquote::after { content: "\\201D"; color: var(--quiet); }
.finding-line { display: flex; flex-wrap: wrap; gap: 0.15rem 0.9rem; margin-top: 0.5rem; font-size: 0.875rem; align-items: baseline; }
.strength { font-weight: 600; } .strength-strong, .strength-deemed { color: var(--strong); } .strength-indication { color: color-mix(in srgb, var(--some) 70%, var(--ink)); } .strength-context { color: var(--quiet); }
.finding .why { font-size: 0.9375rem; margin-top: 0.4rem; }
.places { list-style: none; margin-top: 0.6rem; font-size: 0.8125rem; display: grid; gap: 0.3rem; }
.places code { display: block; color: var(--quiet); font-size: 0.75rem; }
.decision { margin-top: 0.6rem; padding: 0.45rem 0.8rem; border-left: 3px solid var(--open); background: var(--open-wash); font-size: 0.875rem; }
.decision-confirm { border-color: var(--strong); } .decision-reject { border-color: var(--none); }
.decision-words { display: block; overflow-wrap: anywhere; white-space: pre-line; }
.record { margin-top: 0.6rem; font-size: 0.75rem; } .record summary { color: var(--quiet); cursor: pointer; }
.record ul { padding-left: 1.1rem; margin-top: 0.4rem; display: grid; gap: 0.3rem; overflow-wrap: anywhere; } .record code { font-size: 1em; }
.record .command { display: block; margin-top: 0.15rem; padding: 0.3rem 0.5rem; background: var(--tile); border-radius: 2px; user-select: all; }
.picture-window { position: relative; overflow: hidden; width: 100%; background-repeat: no-repeat; background-color: var(--tile); border: 1px solid var(--rule); border-radius: 2px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.picture-mark { position: absolute; outline: 2px solid var(--mark); outline-offset: 1px; box-shadow: 0 0 0 4px rgb(255 255 255 / 0.65); border-radius: 1px; }
.picture figcaption, .no-picture { font-size: 0.75rem; margin-top: 0.3rem; }
.gaps { padding-left: 1.1rem; display: grid; gap: 0.5rem; }
${unionMapStyle}`;
