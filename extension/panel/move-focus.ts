/** Arrow keys, Home and End go among the findings that are on view, wherever they are listed. */
export function moveFocus(event: KeyboardEvent, part: HTMLElement | null): void {
  const steps: Record<string, (at: number, last: number) => number> = {
    ArrowDown: (at, last) => Math.min(at + 1, last),
    ArrowUp: (at) => Math.max(at - 1, 0),
    Home: () => 0,
    End: (_, last) => last,
  };
  const step = steps[event.key];
  const from = event.target;
  if (!step || !part || !(from instanceof HTMLElement) || !from.matches('[data-finding]')) return;
  const all = [...part.querySelectorAll<HTMLElement>('[data-finding]')].filter(
    (each) => each.offsetParent !== null,
  );
  event.preventDefault();
  all[step(all.indexOf(from), all.length - 1)]?.focus();
}
