import type { ClauseId } from '#shared/model/clause.ts';
import type { BracketView, ClauseView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { DivideButton } from '../motions/MoveButton.tsx';
import { BracketForm } from './BracketForm.tsx';
import { bracketsOn } from './onClause.ts';
import { nameWithYou } from './PartyLine.tsx';
import { isDrafting, isFirstSponsor } from './part.ts';
import { measureName } from './pointWords.ts';

interface Props {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** Placing a bracket of one's own, dividing the vote instead, and what became of brackets. The open ones stand with the text. */
export function Brackets({ table, id, clause }: Props) {
  const view = table.everybody.value;
  const all = view ? bracketsOn(view, id) : [];
  const gone = all.filter(([, { status }]) => status !== 'open');
  const carries = isFirstSponsor(table, clause);
  const drafts = isDrafting(table) && table.party.value !== '';
  return (
    <>
      {drafts && !carries && <BracketForm table={table} id={id} clause={clause} />}
      {isDrafting(table) && carries && <p class="muted">{t('floor:bracket.yours')}</p>}
      {all.length === 0 && !drafts && <p class="muted">{t('floor:bracket.none')}</p>}
      {all.length > gone.length && !isDrafting(table) && <p class="muted">{t('floor:bracket.withText')}</p>}
      {drafts && (
        <div class="button-row">
          <DivideButton table={table} id={id} number={clause.number} />
        </div>
      )}
      {gone.length > 0 && (
        <ul class="brackets-gone">
          {gone.map(([each, bracket]) => (
            <li key={each}>{goneText(table, bracket)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const goneText = (table: TableStore, { number, point, party, status }: BracketView): string =>
  t('floor:bracket.gone', {
    name: t('words:bracket.name', { number }),
    point: point === 'text' ? t('panels:draft.text') : measureName(point),
    party: nameWithYou(table, party),
    status: t(`words:bracketStatus.${status}`),
  });
