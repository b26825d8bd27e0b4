import type { ClauseId, ClauseStatus } from '#shared/model/clause.ts';
import type { BondView, ClauseView } from '#shared/model/view.ts';
import { boundBy } from '../../store/carriers.ts';
import { type Standing, standingOf } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { rejectionText } from '../../text/wording.ts';
import { whole } from '../draft/figures.ts';
import { RollingText } from '../rolling/RollingText.tsx';
import { AccedeButton } from '../signature/AccedeButton.tsx';
import { PendingEffect } from '../signature/PendingEffect.tsx';
import { ClauseHead, ClauseWords } from './ClauseWords.tsx';
import { Hardened } from './Hardening.tsx';
import { LiveClause } from './LiveClause.tsx';
import { PresentEffect } from './OwnEffect.tsx';
import { PartyLine } from './PartyLine.tsx';
import './text.css';

type Entry = readonly [ClauseId, ClauseView];

/** The instrument, the texts on the table, and those that fell. Every clause can be pointed at and takes the focus. */
export function TextPanel({ table }: { readonly table: TableStore }) {
  const view = table.everybody.value;
  if (!view) return null;
  const standing = standingOf(table);
  const withStatus = (...statuses: readonly ClauseStatus[]): readonly Entry[] => inOrder(table, view.clauses, statuses);
  return (
    <section class="text-panel" aria-labelledby="text-heading">
      <div class="text-head">
        <h2 id="text-heading" tabIndex={-1}>
          {t('panels:text.heading')}
        </h2>
        <RollingText table={table} />
      </div>
      <Instrument table={table} standing={standing} clauses={withStatus('adopted', 'pending')} />
      <OnTheTable table={table} standing={standing} clauses={withStatus('live')} />
      <Gone table={table} clauses={withStatus('rejected', 'withdrawn', 'superseded', 'lapsed')} />
    </section>
  );
}

/** By issue in the scenario's order, then by number. */
function inOrder(
  table: TableStore,
  clauses: Readonly<Record<ClauseId, ClauseView>>,
  statuses: readonly ClauseStatus[],
): readonly Entry[] {
  const issues = table.welcome.value?.scenario.issues.map(({ id }) => id) ?? [];
  return Object.entries(clauses)
    .filter(([, { status }]) => statuses.includes(status))
    .sort(([, one], [, other]) => issues.indexOf(one.issue) - issues.indexOf(other.issue) || one.number - other.number);
}

interface ListProps {
  readonly table: TableStore;
  readonly clauses: readonly Entry[];
}

interface WeighedListProps extends ListProps {
  readonly standing: Standing | undefined;
}

/** What has been adopted: in force, or waiting for its entry into force. */
function Instrument({ table, standing, clauses }: WeighedListProps) {
  const inForce = clauses.filter(([, { status }]) => status === 'adopted');
  return (
    <section aria-labelledby="in-force-heading">
      <h3 id="in-force-heading">
        {inForce.length === 0 && clauses.length > 0
          ? t('floor:adopted', { count: clauses.length })
          : t('panels:text.inForce', { count: inForce.length })}
      </h3>
      {standing && inForce.length > 0 && (
        <p class="own-score">
          {t('panels:text.score')} <strong class="digits">{whole(standing.score)}</strong>{' '}
          <span class="muted small">{t('panels:text.onlyYou')}</span>
        </p>
      )}
      {clauses.length === 0 && <p class="muted">{t('panels:text.nothingInForce')}</p>}
      {clauses.map(([id, clause]) => (
        <article key={id} id={`clause-${id}`} tabIndex={-1} class={`card clause ${clause.status}`}>
          <ClauseHead table={table} clause={clause} />
          {clause.status === 'pending' && (
            <p>
              <span class="badge">{t('words:status.pending')}</span> {pendingText(table)}
            </p>
          )}
          <ClauseWords table={table} clause={clause} />
          <Bonds table={table} clause={clause} />
          {standing && <PresentEffect standing={standing} clause={clause} />}
          {standing && <PendingEffect standing={standing} clause={clause} />}
          <Hardened table={table} standing={standing} clause={clause} />
          <AccedeButton table={table} id={id} clause={clause} />
        </article>
      ))}
    </section>
  );
}

/** What an adopted text waits for: the final act where there is to be one, else enough who stand behind it. */
const pendingText = (table: TableStore): string =>
  t(table.welcome.value?.scenario.procedure.signature ? 'floor:pendingAct' : 'floor:pending');

/** Whom a clause binds, who reserved its position, and whose capital repudiated it. */
export function Bonds({ table, clause }: { readonly table: TableStore; readonly clause: ClauseView }) {
  const whose = (bond: BondView) => Object.keys(clause.bonds).filter((party) => clause.bonds[party] === bond);
  return (
    <>
      <PartyLine
        table={table}
        label={t(clause.status === 'pending' ? 'floor:consented' : 'words:bond.bound')}
        parties={boundBy(clause)}
      />
      <PartyLine table={table} label={t('words:bond.reserved')} parties={whose('reserved')} />
      <PartyLine table={table} label={t('words:bond.repudiated')} parties={whose('repudiated')} />
    </>
  );
}

function OnTheTable({ table, standing, clauses }: WeighedListProps) {
  return (
    <section aria-labelledby="live-heading">
      <h3 id="live-heading">{t('panels:text.live', { count: clauses.length })}</h3>
      {clauses.length === 0 && <p class="muted">{t('panels:text.nothingLive')}</p>}
      {clauses.map(([id, clause]) => (
        <LiveClause
          key={id}
          table={table}
          standing={standing}
          id={id}
          clause={clause}
          rivals={rivals(clauses, clause)}
        />
      ))}
    </section>
  );
}

const rivals = (clauses: readonly Entry[], { issue }: ClauseView): number =>
  clauses.filter(([, other]) => other.issue === issue).length - 1;

function Gone({ table, clauses }: ListProps) {
  if (clauses.length === 0) return null;
  return (
    <details class="gone">
      <summary>{t('panels:text.gone', { count: clauses.length })}</summary>
      {clauses.map(([id, clause]) => (
        <article key={id} id={`clause-${id}`} tabIndex={-1} class="card clause gone">
          <ClauseHead table={table} clause={clause} />
          <p>
            <span class="badge">{t(`words:status.${clause.status}`)}</span>{' '}
            {clause.rejection !== '' && t('panels:text.fell', { rejection: rejectionText(clause.rejection) })}
          </p>
          <ClauseWords table={table} clause={clause} />
        </article>
      ))}
    </details>
  );
}
