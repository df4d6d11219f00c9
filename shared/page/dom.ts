/**
 * The DOM by its prototypes' own getters. A form's fields and a document's images shadow the
 * properties of the same name (`<input name="childNodes">`, `<img name="title">`), so asking the
 * node itself is asking the page.
 */
export const dom = {
  nodeType: getter<Node, number>(Node.prototype, 'nodeType'),
  parentNode: getter<Node, Node | null>(Node.prototype, 'parentNode'),
  childNodes: getter<Node, NodeListOf<ChildNode>>(Node.prototype, 'childNodes'),
  firstChild: getter<Node, ChildNode | null>(Node.prototype, 'firstChild'),
  nextSibling: getter<Node, ChildNode | null>(Node.prototype, 'nextSibling'),
  baseURI: getter<Node, string>(Node.prototype, 'baseURI'),
  rootOf: method<Node, [], Node>(Node.prototype.getRootNode),
  data: getter<CharacterData, string>(CharacterData.prototype, 'data'),
  localName: getter<Element, string>(Element.prototype, 'localName'),
  shadowRoot: getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot'),
  attributes: getter<Element, NamedNodeMap>(Element.prototype, 'attributes'),
  attribute: method<Element, [string], string | null>(Element.prototype.getAttribute),
  box: method<Element, [], DOMRect>(Element.prototype.getBoundingClientRect),
  clientLeft: getter<Element, number>(Element.prototype, 'clientLeft'),
  clientTop: getter<Element, number>(Element.prototype, 'clientTop'),
  clientWidth: getter<Element, number>(Element.prototype, 'clientWidth'),
  clientHeight: getter<Element, number>(Element.prototype, 'clientHeight'),
  scrollWidth: getter<Element, number>(Element.prototype, 'scrollWidth'),
  scrollHeight: getter<Element, number>(Element.prototype, 'scrollHeight'),
  scrollTo: method<Element, [ScrollToOptions], void>(Element.prototype.scrollTo),
  slotted: method<HTMLSlotElement, [], Node[]>(HTMLSlotElement.prototype.assignedNodes),
  source: getter<HTMLImageElement, string>(HTMLImageElement.prototype, 'currentSrc'),
  complete: getter<HTMLImageElement, boolean>(HTMLImageElement.prototype, 'complete'),
  documentUrl: getter<Document, string>(Document.prototype, 'URL'),
  documentElement: getter<Document, Element | null>(Document.prototype, 'documentElement'),
  body: getter<Document, HTMLElement | null>(Document.prototype, 'body'),
  scroller: getter<Document, Element | null>(Document.prototype, 'scrollingElement'),
  range: method<Document, [], Range>(Document.prototype.createRange),
  withId: method<Document, [string], Element | null>(Document.prototype.getElementById),
  withIdInShadow: method<ShadowRoot, [string], Element | null>(
    DocumentFragment.prototype.getElementById,
  ),
  allOfDocument: method<Document, [string], NodeListOf<Element>>(
    Document.prototype.querySelectorAll,
  ),
  allOfFragment: method<DocumentFragment, [string], NodeListOf<Element>>(
    DocumentFragment.prototype.querySelectorAll,
  ),
};

function getter<Of extends object, Value>(prototype: Of, name: string): (of: Of) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`no getter for ${name}`);
  return (of) => get.call(of);
}

function method<Of, Arguments extends unknown[], Value>(
  call: (this: Of, ...given: Arguments) => Value,
): (of: Of, ...given: Arguments) => Value {
  return (of, ...given) => call.apply(of, given);
}
