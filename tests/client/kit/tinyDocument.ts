/** As much of a document as Preact needs to show text. */
import { options } from 'preact';

interface TinyDocument {
  createElementNS(space: string, name: string): TinyNode;
  createTextNode(text: string): TinyNode;
}

class TinyNode {
  readonly childNodes: TinyNode[] = [];
  readonly attributes = new Map<string, string>();
  readonly #hears = new Map<string, (event: { readonly type: string }) => void>();
  readonly ownerDocument: TinyDocument = tinyDocument;
  readonly nodeType: 1 | 3;
  readonly localName: string;
  data: string;
  parentNode: TinyNode | null = null;

  constructor(nodeType: 1 | 3, localName: string, data: string) {
    this.nodeType = nodeType;
    this.localName = localName;
    this.data = data;
  }

  get firstChild(): TinyNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): TinyNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  get textContent(): string {
    return this.nodeType === 3 ? this.data : this.childNodes.map((child) => child.textContent).join('');
  }

  insertBefore(child: TinyNode, before: TinyNode | null): TinyNode {
    child.remove();
    child.parentNode = this;
    this.childNodes.splice(before ? this.childNodes.indexOf(before) : this.childNodes.length, 0, child);
    return child;
  }

  remove(): void {
    const siblings = this.parentNode?.childNodes ?? [];
    if (siblings.includes(this)) siblings.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  addEventListener(type: string, hear: (event: { readonly type: string }) => void): void {
    this.#hears.set(type, hear);
  }

  click(): void {
    this.#hears.get('click')?.call(this, { type: 'click' });
  }
}

const tinyDocument: TinyDocument = {
  createElementNS: (_space, name) => new TinyNode(1, name, ''),
  createTextNode: (text) => new TinyNode(3, '', text),
};

/** A place to render into, with what there is by role or name. Effects run by the test's timers. */
export function tinyPlace() {
  options.requestAnimationFrame = (draw) => void setTimeout(draw);
  const root = new TinyNode(1, 'div', '');
  const found = (wanted: (node: TinyNode) => boolean, node = root): TinyNode | undefined =>
    wanted(node) ? node : node.childNodes.map((child) => found(wanted, child)).find((child) => child !== undefined);
  return {
    place: root as unknown as Element,
    textOf: (role: string) => found(({ attributes }) => attributes.get('role') === role)?.textContent,
    press: (words: string) =>
      found(({ localName, textContent }) => localName === 'button' && textContent === words)?.click(),
  };
}
