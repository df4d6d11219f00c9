import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../shared/changes/compare-runs.ts';
import { ChangesChapter } from '../../../shared/report/changes-chapter.tsx';
import { polish, runOn } from '../changes/sample-runs.ts';

const bonus =
  'Odbierz bonus powitalny 150 zł <img src=x onerror=alert(1)> \u202e za pierwszą wpłatę';

async function chapter(): Promise<string> {
  const [one, two, three] = [
    await runOn(1, [{ words: polish }]),
    await runOn(8, [{ words: polish.map((text) => (text.includes('bonus') ? bonus : text)) }]),
    await runOn(15, [{ arrival: { status: 404 } }]),
  ];
  const said = { ...one.today, tool: 'unsolicited 0.0.1', verdict: 'some' as const };
  const changes = compareRuns('KestrelX', [{ ...one, said }, two, three]);
  return renderToString(h(ChangesChapter, { changes }));
}

describe('the chapter of changes', { timeout: 60_000 }, () => {
  it('draws verdicts and findings, and says in words what is drawn', async () => {
    const html = await chapter();
    expect(html).toContain(
      'aria-label="The case: strong from 1 Nov 2026, none found from 15 Nov 2026"',
    );
    expect(html).toContain('aria-label="shown on 1 Nov 2026, page gone on 15 Nov 2026"');
    expect(html).toMatch(/<del><bdi>.*?100.*?<\/del><ins>/);
  });

  it('shows a change of rules apart, in three columns', async () => {
    const html = await chapter();
    expect(html).toContain('Said then (unsolicited 0.0.1)');
    expect(html).toMatch(
      /<td>Some indications<\/td><td>Strong indications<\/td><td>No indications found<\/td>/,
    );
  });

  it('takes no word of a page for markup', async () => {
    const html = await chapter();
    expect(html).not.toContain('<img');
    expect(html).toContain('U+202E');
  });
});
