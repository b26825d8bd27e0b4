import type { AmendmentId } from '#shared/model/amendment.ts';
import type { ClauseId } from '#shared/model/clause.ts';
import type { AmendmentView, ClauseView } from '#shared/model/view.ts';
import { carriersOf } from '../../store/carriers.ts';
import { issueOf, textOf } from '../../store/names.ts';
import { draftIn, type Standing, weigh } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { whole } from '../draft/figures.ts';
import { AmendmentActions } from './AmendmentActions.tsx';
import { Difference } from './Difference.tsx';
import { amendmentsTo } from './onClause.ts';
import { nameWithYou, PartyLine } from './PartyLine.tsx';
import { isDrafting, isFirstSponsor } from './part.ts';
import { MEASURES, measureName, measureWords } from './pointWords.ts';
import { startChanging } from './startChanging.ts';

interface Props {
  readonly table: TableStore;
  readonly standing: Standing | undefined;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** What others ask to be changed in a clause, and what became of what was asked before. */
export function Amendments({ table, standing, id, clause }: Props) {
  const view = table.everybody.value;
  if (!view) return null;
  const all = amendmentsTo(view, id);
  const open = all.filter(([, { status }]) => status === 'open');
  const closed = all.filter(([, { status }]) => status !== 'open');
  return (
    <>
      {open.length === 0 && <p class="muted">{t('floor:amendment.none')}</p>}
      <Propose table={table} id={id} clause={clause} />
      {open.map(([each, amendment]) => (
        <OpenAmendment key={each} table={table} standing={standing} clause={clause} id={each} amendment={amendment} />
      ))}
      {closed.length > 0 && (
        <details>
          <summary>{t('floor:amendment.closed', { count: closed.length })}</summary>
          {closed.map(([each, amendment]) => (
            <ClosedAmendment key={each} table={table} clause={clause} amendment={amendment} />
          ))}
        </details>
      )}
    </>
  );
}

/** Whoever leads a clause changes it without asking. */
function Propose({ table, id, clause }: Omit<Props, 'standing'>) {
  if (!isDrafting(table) || table.party.value === '' || isFirstSponsor(table, clause)) return null;
  return (
    <div class="button-row">
      <button type="button" class="button" onClick={() => startChanging(table, id, clause, 'amendment')}>
        {t('floor:amend.propose', { number: clause.number })}
      </button>
    </div>
  );
}

interface OpenProps extends Omit<Props, 'id'> {
  readonly id: AmendmentId;
  readonly amendment: AmendmentView;
}

function OpenAmendment({ table, standing, clause, id, amendment }: OpenProps) {
  const issue = issueOf(table, clause.issue);
  const now = textOf(clause);
  return (
    <article class="amendment" id={`amendment-${id}`} tabIndex={-1}>
      <AmendmentHead table={table} amendment={amendment} />
      {issue && now && <Difference issue={issue} from={now} to={amendment.result} />}
      {standing && <AmendedEffect standing={standing} clause={clause} amendment={amendment} />}
      <Consent table={table} clause={clause} amendment={amendment} />
      <Signatures table={table} amendment={amendment} />
      <AmendmentActions table={table} clause={clause} id={id} amendment={amendment} />
    </article>
  );
}

function AmendmentHead({ table, amendment }: Pick<OpenProps, 'table' | 'amendment'>) {
  return (
    <h5>
      {t('words:amendment.name', { number: amendment.number })} · {nameWithYou(table, amendment.party)}
    </h5>
  );
}

/** One's own score with the amendment, beside what the clause would do without it. */
function AmendedEffect({
  standing,
  clause,
  amendment,
}: Pick<OpenProps, 'clause' | 'amendment'> & { readonly standing: Standing }) {
  const now = draftIn(clause);
  const amended = draftIn(clause, amendment.result);
  const before = now && weigh(standing, now);
  const after = amended && weigh(standing, amended);
  if (!before || !after) return null;
  return (
    <p class="amendment-effect">
      {t('floor:amendment.effect', { before: whole(before.change), after: whole(after.change) })}
      {after.crosses && <strong> {t('panels:redLine.heading')}.</strong>}
    </p>
  );
}

/** How each sponsor stands to an amendment: all must accept before it is taken in without a vote. */
function Consent({ table, clause, amendment }: Pick<OpenProps, 'table' | 'clause' | 'amendment'>) {
  const sponsors = carriersOf(clause);
  const who = (answer: string | undefined) => sponsors.filter((party) => amendment.consent[party] === answer);
  return (
    <>
      <PartyLine table={table} label={t('words:consent.accepted')} parties={who('accepted')} />
      <PartyLine table={table} label={t('words:consent.declined')} parties={who('declined')} />
      <PartyLine table={table} label={t('floor:amendment.unanswered')} parties={who(undefined)} />
    </>
  );
}

function Signatures({ table, amendment }: Pick<OpenProps, 'table' | 'amendment'>) {
  const signed = Object.keys(amendment.signatories);
  const needed = table.welcome.value?.scenario.procedure.amendmentSignatures ?? 1;
  return (
    <>
      <PartyLine table={table} label={t('floor:amendment.signed')} parties={signed} />
      <p class={amendment.seconded ? 'needed enough' : 'needed'}>
        {amendment.seconded
          ? t('floor:amendment.seconded')
          : t('floor:amendment.signatures', { signed: signed.length, count: needed })}
      </p>
    </>
  );
}

/** What was asked for, point by point, and what came of it. */
function ClosedAmendment({ table, clause, amendment }: Pick<OpenProps, 'table' | 'clause' | 'amendment'>) {
  const issue = issueOf(table, clause.issue);
  const { changes, result } = amendment;
  return (
    <article class="amendment">
      <AmendmentHead table={table} amendment={amendment} />
      <p>
        <span class="badge">{t(`words:amendmentStatus.${amendment.status}`)}</span>
      </p>
      <ul class="difference">
        {issue &&
          MEASURES.filter((measure) => changes[measure]).map((measure) => (
            <li key={measure}>
              <strong>{measureName(measure)}</strong> {measureWords(issue, measure, result[measure])}
            </li>
          ))}
        {changes['title'] && (
          <li>
            <strong>{t('panels:draft.title')}</strong> {result.title}
          </li>
        )}
        {changes['text'] && (
          <li class="serif">
            <strong>{t('panels:draft.text')}</strong> {result.text}
          </li>
        )}
      </ul>
    </article>
  );
}
