import { expect, it } from 'vitest';
import { pathTo } from '../../../shared/page/path-to.ts';
import { savedTree } from '../../../shared/saved/saved-tree.ts';

const many = 30_000;
const html = `<html><body><main><h1>one</h1>${'<p>word</p><b>more</b>'.repeat(many / 2)}<hr></main></body></html>`;

function pageWith() {
  const tree = savedTree(html, 'https://kestrelx.example/');
  const [root] = [...tree.elements(tree.document)];
  const body = root && [...tree.elements(root)].at(-1);
  const main = body && [...tree.elements(body)][0];
  const children = main ? [...tree.elements(main)] : [];
  const asked = { tags: 0 };
  const tag = (node: (typeof children)[number]) => {
    asked.tags += 1;
    return tree.tag(node);
  };
  return { path: pathTo({ ...tree, tag }), children, asked };
}

it('names an element by its place among those of its kind, in whatever order they are asked for', () => {
  const forth = pageWith();
  const back = pageWith();
  const named = forth.children.map(forth.path);
  expect(named.slice(0, 4)).toEqual([
    'body > main > h1',
    'body > main > p:nth-of-type(1)',
    'body > main > b:nth-of-type(1)',
    'body > main > p:nth-of-type(2)',
  ]);
  expect(named.slice(-2)).toEqual(['body > main > b:nth-of-type(15000)', 'body > main > hr']);
  expect([...back.children].reverse().map(back.path).reverse()).toEqual(named);
});

it('looks at no more of many siblings at once than it has to', () => {
  const { path, children, asked } = pageWith();
  expect(children).toHaveLength(many + 2);
  for (const node of children.slice(1, 101)) path(node);
  expect(asked.tags).toBeLessThan(1_000);
});
