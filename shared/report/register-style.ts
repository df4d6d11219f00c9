/** How the chapter on the register lies. */
export const registerStyle = `
.standing { padding: 0.9rem 0; border-top: 1px solid var(--rule); }
.standing:first-child { border-top: 0; padding-top: 0; }
.standing h3 { font-size: 1rem; overflow-wrap: anywhere; }
.standing h3 .is { font-weight: 400; }
.standing p { margin-top: 0.35rem; overflow-wrap: anywhere; }
.entry { margin-top: 0.7rem; padding: 0.7rem 0.9rem; border: 1px solid var(--rule); border-radius: 3px; font-size: 0.875rem; line-height: 1.45; display: grid; gap: 0.25rem; break-inside: avoid; }
.entry > div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0.6rem; } .entry dt { color: var(--quiet); } .entry dd { overflow-wrap: anywhere; }
.looked-in { border-collapse: collapse; width: 100%; margin-top: 1.1rem; font-size: 0.8125rem; }
.looked-in th, .looked-in td { text-align: left; font-weight: 400; vertical-align: top; padding: 0.35rem 1rem 0.35rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
.looked-in thead th { color: var(--quiet); }
.looked-in td:not(:last-child), .looked-in th:not(:first-child) { white-space: nowrap; }
.looked-in + p { margin-top: 1.1rem; }
.looked-in code { font-size: 0.75rem; }
@media screen and (max-width: 30rem) { .entry > div { grid-template-columns: 1fr; gap: 0; } }
`;
