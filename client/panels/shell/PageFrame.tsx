import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../text/i18n.ts';
import { LanguageSelect } from './LanguageSelect.tsx';
import './frame.css';

interface PageFrameProps {
  readonly title: string;
  /** For a page with much side by side. */
  readonly wide?: boolean;
  /** How much waits here, which stands before the title. */
  readonly waiting?: number;
  readonly children: ComponentChildren;
}

/** A page away from the table: the house's name above, one heading, and what the page is about. */
export function PageFrame({ title, wide = false, waiting = 0, children }: PageFrameProps) {
  useTitle(waiting > 0 ? `(${waiting}) ${title}` : title);
  return (
    <div class={wide ? 'frame frame-wide' : 'frame'}>
      <header class="frame-header">
        <a class="frame-brand" href="#/">
          {t('title')}
        </a>
        <LanguageSelect />
      </header>
      <main>
        <div class="frame-title">
          <Heading>{title}</Heading>
        </div>
        <div class="frame-main">{children}</div>
      </main>
    </div>
  );
}

/** The page's one main heading; a new page begins there for those who do not see it appear. */
function Heading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever is typing somewhere stays there.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === t('title') ? title : `${title} – ${t('title')}`;
  }, [title]);
}
