import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TableStore } from '../../../store/table.ts';
import { t } from '../../../text/i18n.ts';
import { later } from '../../shell/Later.tsx';

/** Neither its code nor its figures are here before somebody comes to look. */
const Analysis = later(async () => (await import('./Analysis.tsx')).Analysis);

/** What could have been agreed, and what the agreement left on the table; worked out once the section comes into sight. */
export function WhatWasPossible({ table }: { readonly table: TableStore }) {
  const { box, seen } = useSeen();
  return (
    <section ref={box} aria-labelledby="possible-heading">
      <h3 id="possible-heading">{t('possible:heading')}</h3>
      {seen ? <Analysis table={table} /> : <p>{t('possible:later')}</p>}
    </section>
  );
}

/** Whether the box has ever been in sight. */
function useSeen() {
  const box = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState(false);
  useLayoutEffect(() => {
    if (!box.current || seen) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [seen]);
  return { box, seen };
}
