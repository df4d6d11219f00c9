import type { ComponentChildren } from 'preact';

/** One chapter of a report: its heading hangs in the margin, with a sentence under it. */
export function Chapter({
  title,
  lead,
  wide = false,
  children,
}: {
  title: string;
  lead?: string;
  /** Wide chapters (tables) put their heading above instead of beside. */
  wide?: boolean;
  children: ComponentChildren;
}) {
  return (
    <section class={wide ? 'chapter chapter-wide' : 'chapter'}>
      <div class="chapter-head">
        <h2>{title}</h2>
        {lead !== undefined && <p class="quiet">{lead}</p>}
      </div>
      <div class="chapter-body">{children}</div>
    </section>
  );
}
