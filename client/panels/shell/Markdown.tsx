import { useEffect, useState } from 'preact/hooks';

/** Renders an author's Markdown with everything active taken out. Until its chunk is there the plain text stands. */
export function Markdown({ text }: { readonly text: string }) {
  const [html, setHtml] = useState<string>();
  useEffect(() => {
    let wanted = true;
    const render = async () => {
      const { cleanMarkdown } = await import('./cleanMarkdown.ts');
      if (wanted) setHtml(cleanMarkdown(text));
    };
    // Without the chunk the plain text stays: it is readable as it is.
    render().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [text]);
  if (html === undefined) return <div class="markdown markdown-plain">{text}</div>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned in cleanMarkdown
  return <div class="markdown" dangerouslySetInnerHTML={{ __html: html }} />;
}
