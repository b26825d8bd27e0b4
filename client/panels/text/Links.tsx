import type { LinkId } from '#shared/model/amendment.ts';
import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView, LinkView } from '#shared/model/view.ts';
import { clauseOf } from '../../store/names.ts';
import { jointEffect, type Standing } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { clausesNumbered } from '../../text/wording.ts';
import { tenths } from '../draft/figures.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { LinkForm } from './LinkForm.tsx';
import { linkOn } from './onClause.ts';
import { PartyLine } from './PartyLine.tsx';
import { isDrafting, isFirstSponsor, may, namesOf } from './part.ts';
import { useSending } from './useSending.ts';

interface Props {
  readonly table: TableStore;
  readonly standing: Standing | undefined;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** The link that a clause stands in, or the way to offer one. */
export function Links({ table, standing, id, clause }: Props) {
  const view = table.everybody.value;
  const found = view && linkOn(view, clause);
  if (found) {
    const [linkId, link] = found;
    return <OneLink table={table} standing={standing} clause={id} id={linkId} link={link} />;
  }
  if (isDrafting(table) && isFirstSponsor(table, clause)) return <LinkForm table={table} id={id} clause={clause} />;
  return <p class="muted">{t('floor:link.none')}</p>;
}

/** A clause's link in one sentence; undefined for one that stands alone. */
export function linkText(table: TableStore, id: ClauseId, link: LinkView | undefined): string | undefined {
  if (!link || (link.status !== 'linked' && link.status !== 'offered')) return undefined;
  const clauses = clausesNumbered(
    table,
    Object.keys(link.clauses).filter((other) => other !== id),
  );
  return t(link.status === 'linked' ? 'floor:link.linked' : 'floor:link.offered', { clauses });
}

interface LinkProps {
  readonly table: TableStore;
  readonly standing: Standing | undefined;
  /** The clause that one reads. */
  readonly clause: ClauseId;
  readonly id: LinkId;
  readonly link: LinkView;
}

function OneLink({ table, standing, clause, id, link }: LinkProps) {
  const sponsors = Object.keys(link.agreed);
  return (
    <>
      <p>
        <span class="badge">{t(`words:linkStatus.${link.status}`)}</span> {linkText(table, clause, link)}
      </p>
      <PartyLine
        table={table}
        label={t('floor:link.agreed')}
        parties={sponsors.filter((party) => link.agreed[party] === true)}
      />
      <PartyLine
        table={table}
        label={t('floor:link.awaited')}
        parties={sponsors.filter((party) => link.agreed[party] !== true)}
      />
      {standing && <LinkedEffect table={table} standing={standing} link={link} />}
      <LinkActions table={table} clause={clause} id={id} link={link} />
    </>
  );
}

/** What the clauses would do to oneself together: each by itself and the sum, in tenths so that they add up. */
function LinkedEffect({ table, standing, link }: Pick<LinkProps, 'table' | 'link'> & { readonly standing: Standing }) {
  const clauses = Object.keys(link.clauses).flatMap((id) => clauseOf(table, id) ?? []);
  const { change, parts } = jointEffect(standing, clauses);
  return (
    <dl class="joint-effect">
      {parts.map(({ clause, preview }) => (
        <div key={clause.number}>
          <dt>{t('words:clause.name', { number: clause.number })}</dt>
          <dd class="digits">{tenths(preview.change)}</dd>
        </div>
      ))}
      <div class="joint-sum">
        <dt>{t('floor:link.together')}</dt>
        <dd class="digits">{tenths(change)}</dd>
      </div>
    </dl>
  );
}

function LinkActions({ table, clause, id, link }: Omit<LinkProps, 'standing'>) {
  const sending = useSending(table);
  const own = namesOf(table).filter((name) => link.agreed[name] !== undefined);
  if (own.length === 0 || !isDrafting(table)) return null;
  const asked = own.some((name) => link.agreed[name] === false);
  const about = t('words:clause.name', { number: clauseOf(table, clause)?.number ?? '' });
  const agree = () => sending.send({ type: 'AgreeToLink', link: id, revisions: revisionsOf(table, link) });
  return (
    <>
      <div class="button-row">
        {asked && (
          <ActButton
            table={table}
            kind="primary"
            disabled={sending.busy || !may(table, 'AgreeToLink')}
            about={about}
            act={agree}
          >
            {t('floor:link.agree')}
          </ActButton>
        )}
        <ActButton
          table={table}
          disabled={sending.busy || !may(table, 'LeaveLink')}
          about={about}
          act={() => sending.send({ type: 'LeaveLink', link: id })}
        >
          {t(link.status === 'linked' ? 'floor:link.leave' : 'floor:link.refuse')}
        </ActButton>
      </div>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}

/** Agreement is to the texts as one sees them. */
const revisionsOf = (table: TableStore, link: LinkView): Readonly<Record<ClauseId, number>> =>
  Object.fromEntries(Object.keys(link.clauses).map((id) => [id, clauseOf(table, id)?.revision ?? 1]));
