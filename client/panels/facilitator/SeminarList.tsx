import type { SeminarSummary } from '#shared/protocol/seminar.ts';
import { seminarHash } from '../../store/route.ts';
import { spoken, t } from '../../text/i18n.ts';

/** The seminars that one runs, the newest first. */
export function SeminarList({ seminars }: { readonly seminars: readonly SeminarSummary[] }) {
  return (
    <section class="card" aria-labelledby="seminars-heading">
      <div class="tables-head">
        <h2 id="seminars-heading">{t('classroom:home.seminars')}</h2>
        <a class="button button-primary" href="#/new-seminar">
          {t('classroom:home.new')}
        </a>
      </div>
      {seminars.length === 0 ? (
        <p class="muted">{t('classroom:home.none')}</p>
      ) : (
        <ul class="table-rows">
          {seminars.map((seminar) => (
            <SeminarRow key={seminar.id} {...seminar} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SeminarRow({ id, title, openedAt, ended, tables, people }: SeminarSummary) {
  const opened = new Date(openedAt).toLocaleString(spoken(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li class="table-row">
      <strong class="serif seminar-title">{title}</strong>
      <span class="badge">{t(ended ? 'classroom:home.ended' : 'classroom:home.running')}</span>
      <span>
        {t('classroom:home.tables', { count: tables })} · {t('classroom:home.people', { count: people })}
      </span>
      <span class="muted small">{opened}</span>
      <a class="button" href={seminarHash(id, ended ? 'data' : 'people')}>
        {t('classroom:home.enter')}
        <span class="visually-hidden"> {title}</span>
      </a>
    </li>
  );
}
