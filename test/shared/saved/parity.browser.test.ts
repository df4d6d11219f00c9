import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Parts, Reading } from '../../../shared/observation/parts.ts';
import { readHtml } from '../../../shared/saved/read-html.ts';
import { connectBrowser } from '../../support/browser.ts';
import { openReader } from '../../support/open-reader.ts';

const folder = join(import.meta.dirname, 'pages');
const url = 'https://kormoran.example/';
let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

describe('the live and the saved reader', () => {
  for (const name of readdirSync(folder)) {
    it(`read the same in ${name}`, async () => {
      const html = readFileSync(join(folder, name), 'utf8');
      const reader = await openReader(browser, html, { url });
      const live = (await reader.read()).parts;
      const written = String(await reader.call('unsolicited.serializePage()'));
      await reader.close();
      for (const saved of [readHtml(written, url), readHtml(html, url)]) {
        const parts = wholeOf(saved);
        expect(jaccard(blocksOf(live), blocksOf(parts))).toBeGreaterThanOrEqual(0.95);
        expect(blocksOf(live).length).toBeGreaterThan(10);
        expect(parts.document).toEqual(live.document);
        expect(linksOf(parts)).toEqual(linksOf(live));
        expect(fieldsOf(parts)).toEqual(fieldsOf(live));
        expect(dialogsOf(parts)).toEqual(dialogsOf(live));
        expect(imagesOf(parts)).toEqual(imagesOf(live));
      }
      expect(pathsOf(wholeOf(readHtml(written, url)))).toEqual(pathsOf(live));
    });
  }
});

function wholeOf({ parts }: Reading): Parts {
  const { document, text, links, forms, images, dialogs, requests, frames } = parts;
  if (!document || !text || !links || !forms) throw new Error('a part is missing');
  if (!images || !dialogs || !requests || !frames) throw new Error('a part is missing');
  return { document, text, links, forms, images, dialogs, requests, frames };
}

function blocksOf({ text }: Parts): string[] {
  return text.blocks.map((block) => `${block.kind} ${block.region} ${block.lang} ${block.text}`);
}

function pathsOf({ text, links }: Parts): string[] {
  return [...text.blocks, ...links.links].map(({ where, text }) => `${where} ${text}`);
}

function linksOf({ links }: Parts) {
  return links.links.map(({ href, text, rel, region, visible }) => ({
    href,
    text,
    rel,
    region,
    visible,
  }));
}

function fieldsOf({ forms }: Parts) {
  return forms.forms.map(({ action, fields }) => [
    action,
    fields.map(({ where, ...field }) => field),
  ]);
}

function dialogsOf({ dialogs }: Parts) {
  return dialogs.dialogs.map(({ text, buttons, boxes }) => [
    text,
    buttons,
    boxes.map((box) => box.label),
  ]);
}

function imagesOf({ images }: Parts) {
  return images.images.map(({ src, alt, link, region }) => ({ src, alt, link, region }));
}

function jaccard(one: string[], other: string[]): number {
  const [first, second] = [new Set(one), new Set(other)];
  const both = [...first].filter((text) => second.has(text)).length;
  return both / (first.size + second.size - both);
}
