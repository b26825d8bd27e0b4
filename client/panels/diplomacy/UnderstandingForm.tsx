import type { RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { CHOICES, type ClauseId } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { Pledge } from '../../store/diplomacy.ts';
import { partyName, textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { NO_OFFER, offerOf, writeOffer } from '../../store/talks.ts';
import { t } from '../../text/i18n.ts';
import { whyNot } from '../../text/mayText.ts';
import { partners } from '../channels/partners.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Choice } from '../shell/Choice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { focusOn } from '../text/focusOn.ts';
import { useSending } from '../text/useSending.ts';

const FIRST_FIELD = 'understanding-with';

/** “We vote so on this if you vote so on that”, about clauses that are on the table. */
export function UnderstandingForm({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const { to: written, ours, theirs } = offerOf(table);
  const others = partners(table);
  const to = others.find((party) => party === written) ?? '';
  const clauses = liveClauses(table);
  const obstacle = clauses.length === 0 ? t('diplomacy:understanding.noClauses') : whyNot(table, 'OfferUnderstanding');
  const known = (clause: ClauseId) => clauses.some(([id]) => id === clause);
  const ready = to !== '' && known(ours.clause) && known(theirs.clause) && obstacle === undefined;
  const offer = () =>
    sending.send({ type: 'OfferUnderstanding', to, gives: ours, takes: theirs }, () => writeOffer(table, NO_OFFER));
  const party = to === '' ? t('diplomacy:theOther') : partyName(table, to);
  return (
    <details class="offer" ref={useOpenWhenBegun(to)}>
      <summary>{t('diplomacy:understanding.offerIt')}</summary>
      {obstacle !== undefined && <p class="notice">{obstacle}</p>}
      <Choice
        id={FIRST_FIELD}
        label={t('diplomacy:with')}
        none={t('diplomacy:chooseParty')}
        value={to}
        choose={(chosen) => writeOffer(table, { to: chosen })}
      >
        {others.map((id) => [id, partyName(table, id)])}
      </Choice>
      <Promise
        label={t('diplomacy:understanding.ours')}
        clauses={clauses}
        pledge={ours}
        change={(pledge) => writeOffer(table, { ours: pledge })}
      />
      <Promise
        label={t('diplomacy:understanding.theirs', { party })}
        clauses={clauses}
        pledge={theirs}
        change={(pledge) => writeOffer(table, { theirs: pledge })}
      />
      <ActButton table={table} kind="primary" disabled={!ready || sending.busy} act={offer}>
        {t('diplomacy:understanding.send')}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </details>
  );
}

/** Whoever comes with a partner in mind finds the form open, and the focus in it. */
function useOpenWhenBegun(to: PartyId): RefObject<HTMLDetailsElement | null> {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (to === '' || !details.current) return;
    details.current.open = true;
    focusOn(FIRST_FIELD);
  }, []);
  return details;
}

type ClauseOption = readonly [ClauseId, string];

/** The clauses on the table, by number and title, in the order of their numbers. */
const liveClauses = (table: TableStore): readonly ClauseOption[] =>
  Object.entries(table.everybody.value?.clauses ?? {})
    .filter(([, { status }]) => status === 'live')
    .sort(([, one], [, other]) => one.number - other.number)
    .map(([id, clause]) => [
      id,
      t('diplomacy:clauseOption', { number: clause.number, title: textOf(clause)?.title ?? '' }),
    ]);

interface PromiseProps {
  readonly label: string;
  readonly clauses: readonly ClauseOption[];
  readonly pledge: Pledge;
  readonly change: (pledge: Pledge) => void;
}

function Promise({ label, clauses, pledge, change }: PromiseProps) {
  const name = useId();
  const chosen = clauses.some(([id]) => id === pledge.clause) ? pledge.clause : '';
  return (
    <fieldset class="promise-field">
      <legend>{label}</legend>
      <div class="promise-choices">
        {CHOICES.map((choice) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              name={name}
              checked={choice === pledge.choice}
              onChange={() => change({ ...pledge, choice })}
            />
            {t(`diplomacy:choice.${choice}`)}
          </label>
        ))}
      </div>
      <Choice
        label={t('diplomacy:onClause')}
        none={t('diplomacy:chooseClause')}
        value={chosen}
        choose={(clause) => change({ ...pledge, clause })}
      >
        {clauses}
      </Choice>
    </fieldset>
  );
}
