/** An author's Markdown as harmless HTML: text, lists, tables, emphasis and links, nothing that runs or loads. */
import DOMPurify from 'dompurify';
import { Marked } from 'marked';

const marked = new Marked({ gfm: true, breaks: false, async: false });

const TAGS = ['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const TABLES = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

/** Headings of a text begin at the third level, below those of the page and the panel. */
const FIRST_HEADING = 3;

const purify = DOMPurify(window);

purify.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return;
  node.setAttribute('rel', 'noopener noreferrer');
  node.setAttribute('target', '_blank');
});

export function cleanMarkdown(text: string): string {
  const clean = purify.sanitize(marked.parse(text, { async: false }), {
    ALLOWED_TAGS: [...TAGS, ...HEADINGS, ...TABLES],
    ALLOWED_ATTR: ['href', 'start'],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
    RETURN_DOM_FRAGMENT: true,
  });
  lowerHeadings(clean);
  const shell = document.createElement('div');
  shell.append(clean);
  return shell.innerHTML;
}

/** The text's highest heading becomes the third level, and the others keep their distance to it. */
function lowerHeadings(fragment: DocumentFragment): void {
  const found = [...fragment.querySelectorAll(HEADINGS.join(','))];
  const highest = Math.min(...found.map(levelOf));
  for (const heading of found) {
    const level = Math.min(6, levelOf(heading) - highest + FIRST_HEADING);
    const lowered = document.createElement(`h${level}`);
    lowered.append(...heading.childNodes);
    heading.replaceWith(lowered);
  }
}

const levelOf = (heading: Element): number => Number(heading.tagName.slice(1));
