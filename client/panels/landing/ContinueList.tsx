import { useState } from 'preact/hooks';
import { forgetSeminar, forgetTable, knownSeminars, knownTables } from '../../store/identity.ts';
import { tableHash, waitHash } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';

/** The seminars and single tables that somebody in this browser is at, the latest first. */
export function ContinueList() {
  const [places, setPlaces] = useState(placesKnown);
  if (places.length === 0) return null;
  return (
    <section class="landing-card" aria-labelledby="continue-heading">
      <h2 id="continue-heading">{t('landing.continue')}</h2>
      <ul class="continue-list">
        {places.map(({ hash, title, name, practice, forget }) => (
          <li key={hash}>
            <a class="continue-link" href={hash}>
              <span class="serif">{title}</span>
              {name && (
                <span class="muted small">{t(practice ? 'landing.practised' : 'landing.continueAs', { name })}</span>
              )}
            </a>
            <button
              type="button"
              class="button button-quiet"
              aria-label={t('landing.forget', { title })}
              onClick={() => {
                forget();
                setPlaces(placesKnown());
              }}
            >
              {t('landing.forgetShort')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface KnownPlace {
  readonly hash: string;
  readonly title: string;
  readonly name: string;
  readonly seen: number;
  readonly practice: boolean;
  readonly forget: () => void;
}

/** A table of a seminar is reached through the seminar, which may have moved one since. */
function placesKnown(): readonly KnownPlace[] {
  const seminars = Object.entries(knownSeminars()).map(([id, { title, name, seen }]) => ({
    hash: waitHash(id),
    title: title || id,
    name,
    seen,
    practice: false,
    forget: () => forgetSeminar(id),
  }));
  const single = Object.entries(knownTables()).filter(([, { seminar }]) => !seminar);
  const tables = single.map(([id, { title, name, seen, practice = false }]) => ({
    hash: tableHash(id, 'delegate'),
    title: title || id,
    name,
    seen,
    practice,
    forget: () => forgetTable(id),
  }));
  return [...seminars, ...tables].sort((one, other) => other.seen - one.seen);
}
