import { changesStyle } from '../../shared/report/changes-style.ts';
import { colourStyle } from '../../shared/report/colour-style.ts';
import { pageStyle } from '../../shared/report/page-style.ts';
import { pieceStyle } from '../../shared/report/piece-style.ts';

/** The style sheet of the web page: the report's, and what only a screen has. */
export const serveStyle = `${colourStyle}${pieceStyle}${pageStyle}${changesStyle}
.skip { position: absolute; left: -100vw; } .skip:focus { position: static; display: inline-block; padding: 0.5rem 1rem; }
.bar { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: 0.7rem 2.5rem; border-bottom: 1px solid var(--rule); background: var(--sheet); }
.bar nav { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; align-items: baseline; }
.bar a { color: var(--ink); text-decoration: none; } .bar a:hover { text-decoration: underline; }
.bar-name { font: 600 1.125rem/1.2 var(--serif); }
main { padding-top: 2rem; } main.wide { max-width: 84rem; }
main > h1 { margin-top: 0; font-size: 2rem; }
.masthead h1 { font-size: 2.25rem; margin-top: 0.8rem; }
button { font: inherit; font-size: 0.9375rem; color: var(--paper); background: var(--ink); border: 1px solid var(--ink); border-radius: 3px; padding: 0.4rem 0.9rem; cursor: pointer; }
.bar button, .downloads button { color: var(--ink); background: none; border-color: var(--quiet); }
input, select, textarea { font: inherit; font-size: 0.9375rem; color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 3px; padding: 0.35rem 0.5rem; max-width: 100%; }
input:not([type=radio]):not([type=range]), select { height: 2.35rem; }
input:focus-visible, select:focus-visible, textarea:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
label { display: grid; gap: 0.2rem; font-size: 0.8125rem; color: var(--quiet); }
.filter { display: flex; flex-wrap: wrap; gap: 0.9rem 1.1rem; align-items: end; margin-top: 1.4rem; padding: 1rem 1.1rem; background: var(--sheet); border-radius: 3px; }
.filter label:first-child { flex: 1 1 14rem; } .filter select { max-width: 17rem; } .filter label:first-child select { max-width: 100%; }
.filter-buttons { display: flex; gap: 1rem; align-items: center; }
.count { margin: 1.2rem 0 0.6rem; font-size: 0.875rem; }
.list { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
.list th, .list td { text-align: left; font-weight: 400; vertical-align: top; padding: 0.6rem 1.25rem 0.6rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
.list thead th { color: var(--quiet); font-size: 0.8125rem; border-bottom-color: var(--ink); overflow-wrap: normal; } .list-case { min-width: 7.5rem; }
.list tbody th a { font-weight: 600; } .list tbody th { min-width: 12rem; } .list tbody tr:hover { background: var(--sheet); }
.list .quiet { font-size: 0.8125rem; } .list-verdict, .list-day { white-space: nowrap; } .list-words { font-family: var(--serif); }
.list-words .quiet { font-family: var(--sans); } .list .strip { margin-top: 0.1rem; } .list-states { font-variant-numeric: tabular-nums; }
.paging { margin-top: 1.2rem; }
.chapters { display: flex; flex-wrap: wrap; gap: 0.3rem 1.3rem; padding: 0.8rem 0; border-bottom: 1px solid var(--rule); font-size: 0.9375rem; position: sticky; top: 0; background: var(--paper); z-index: 1; }
[id] { scroll-margin-top: 3.5rem; }
.decide { margin-top: 0.6rem; font-size: 0.9375rem; } .decide summary { cursor: pointer; color: var(--link); width: fit-content; }
.decide form { display: grid; gap: 0.7rem; margin-top: 0.7rem; max-width: 34rem; } .decide button { width: fit-content; }
.decide fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; } .decide legend { padding: 0; font-size: 0.8125rem; color: var(--quiet); }
.choice { display: flex; gap: 0.4rem; align-items: center; font-size: 0.9375rem; color: var(--ink); }
.downloads { list-style: none; display: grid; gap: 0.8rem; } .downloads li { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
.compare { margin-top: 1.5rem; } .compare-stage { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
.compare img { display: block; width: 100%; height: auto; border: 1px solid var(--rule); background: var(--tile); }
.compare-day { font-size: 0.8125rem; color: var(--quiet); margin-bottom: 0.3rem; } .compare-slider { display: none; }
.compare-live .compare-stage { position: relative; display: block; } .compare-live .compare-day { display: none; }
.compare-live .compare-after { position: absolute; inset: 0 0 auto 0; clip-path: inset(0 0 0 var(--cut)); }
.compare-live .compare-stage::after { content: ""; position: absolute; top: 0; bottom: 0; left: var(--cut); width: 2px; margin-left: -1px; background: var(--mark); }
.compare-live .compare-slider { display: grid; position: sticky; top: 0; z-index: 1; padding: 0.8rem 0; background: var(--paper); } .compare-slider input { width: 100%; padding: 0; accent-color: var(--mark); }
.sign-in { max-width: 24rem; margin: 3rem auto; display: grid; gap: 1rem; } .sign-in button { width: fit-content; } .sign-in h1 { margin: 0; font-size: 2rem; }
.fault { color: var(--strong); font-weight: 600; }
progress { width: 10rem; max-width: 100%; accent-color: var(--none); }
@media screen and (max-width: 46rem) {
  .bar { padding: 0.7rem 1.1rem; } .chapters { position: static; }
  .list, .list tbody, .list tr, .list th, .list td { display: block; width: auto; } .list thead { display: none; }
  .list tbody tr { padding: 0.8rem 0; border-bottom: 1px solid var(--rule); } .list tbody th, .list tbody td { border: 0; padding: 0.1rem 0; }
  .list td:empty { display: none; } .list-case { min-width: 0; }
  .filter label { flex: 1 1 8rem; } .filter label:first-child { flex-basis: 100%; }
}
`;
