import { useState } from 'preact/hooks';
import { forgetTable, knownTables } from '../../store/identity.ts';
import { tableHash } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';

/** The tables that somebody in this browser sits at, the latest first. */
export function ContinueList() {
  const [known, setKnown] = useState(knownTables);
  const tables = Object.entries(known).sort(([, one], [, other]) => other.seen - one.seen);
  if (tables.length === 0) return null;
  const forget = (table: string) => {
    forgetTable(table);
    setKnown(knownTables());
  };
  return (
    <section class="landing-card" aria-labelledby="continue-heading">
      <h2 id="continue-heading">{t('landing.continue')}</h2>
      <ul class="continue-list">
        {tables.map(([table, { title, name }]) => (
          <li key={table}>
            <a class="continue-link" href={tableHash(table, 'delegate')}>
              <span class="serif">{title || table}</span>
              {name && <span class="muted small">{t('landing.continueAs', { name })}</span>}
            </a>
            <button
              type="button"
              class="button button-quiet"
              aria-label={t('landing.forget', { title: title || table })}
              onClick={() => forget(table)}
            >
              {t('landing.forgetShort')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
