import { dom } from './dom.ts';

const voidTags = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);
const rawTags = new Set('style script xmp iframe noembed noframes plaintext noscript'.split(' '));
const untypedInputs = /^(?:button|checkbox|hidden|image|radio|reset|submit)$/i;
const html = 'http://www.w3.org/1999/xhtml';

/**
 * The page as HTML, open shadow roots included as declarative ones. Written out here and not by
 * the browser, because what a visitor typed must stay out: frameworks mirror it in the `value`
 * attribute of a field and in the content of a text area, and editable elements hold nothing else.
 */
export function serializePage(): string {
  const written: string[] = [];
  const waiting: (Node | string)[] = [document];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') written.push(next);
    else write(next);
  }
  return written.join('');

  function write(node: Node): void {
    if (node instanceof Element) writeElement(node);
    else if (node instanceof Comment) written.push(`<!--${dom.data(node)}-->`);
    else if (node instanceof ProcessingInstruction)
      written.push(`<?${node.target} ${dom.data(node)}>`);
    else if (node instanceof Text) writeText(node);
    else if (node instanceof DocumentType) written.push(doctype(node));
    else later(dom.childNodes(node));
  }

  function writeElement(element: Element): void {
    const tag = tagOf(element);
    written.push(`<${tag}${attributesOf(element)}>`);
    if (voidTags.has(tag) && element.namespaceURI === html) return;
    waiting.push(`</${tag}>`);
    if (tag === 'textarea' || isEditable(element)) return;
    later(dom.childNodes(element instanceof HTMLTemplateElement ? element.content : element));
    const shadow = dom.shadowRoot(element);
    if (!shadow) return;
    waiting.push('</template>');
    later(dom.childNodes(shadow));
    waiting.push(
      `<template shadowrootmode="open"${shadow.delegatesFocus ? ' shadowrootdelegatesfocus=""' : ''}>`,
    );
  }

  function later(children: NodeListOf<ChildNode>): void {
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) waiting.push(child);
    }
  }

  function writeText(text: Text): void {
    const parent = dom.parentNode(text);
    const raw = parent instanceof HTMLElement && rawTags.has(dom.localName(parent));
    const data = dom.data(text);
    written.push(raw ? data : data.replace(/[&\u00a0<>]/g, escaped));
  }
}

function tagOf(element: Element): string {
  return element.namespaceURI === html ? dom.localName(element) : element.tagName;
}

function attributesOf(element: Element): string {
  const typed =
    element instanceof HTMLInputElement &&
    !untypedInputs.test(dom.attribute(element, 'type') ?? '');
  let text = '';
  for (const { name, value } of dom.attributes(element)) {
    if (typed && name === 'value') continue;
    text += ` ${name}="${value.replace(/[&\u00a0"<>]/g, escaped)}"`;
  }
  return text;
}

function isEditable(element: Element): boolean {
  const editable = dom.attribute(element, 'contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

function doctype({ name, publicId, systemId }: DocumentType): string {
  const external = publicId ? ` PUBLIC "${publicId}"` : systemId ? ' SYSTEM' : '';
  return `<!DOCTYPE ${name}${external}${systemId ? ` "${systemId}"` : ''}>`;
}

function escaped(character: string): string {
  if (character === '&') return '&amp;';
  if (character === '\u00a0') return '&nbsp;';
  if (character === '"') return '&quot;';
  return character === '<' ? '&lt;' : '&gt;';
}
