import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { isChairText } from '../../store/carriers.ts';
import { textOf } from '../../store/names.ts';
import type { Standing } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { MissedMark } from '../missed/MissedMark.tsx';
import { HardnessMark } from '../shell/HardnessMark.tsx';
import { AskedAgain } from './AskedAgain.tsx';
import { BracketLines } from './BracketLines.tsx';
import { ClauseActions } from './ClauseActions.tsx';
import { ClauseWords } from './ClauseWords.tsx';
import { Floor } from './Floor.tsx';
import { useFocusAfter } from './focusOn.ts';
import { Replaces } from './Hardening.tsx';
import { IssueOf } from './IssueOf.tsx';
import { linkText } from './Links.tsx';
import { ProspectiveEffect } from './OwnEffect.tsx';
import { linkOn, stateOf } from './onClause.ts';
import { Support } from './Support.tsx';

interface Props {
  readonly table: TableStore;
  readonly standing: Standing | undefined;
  readonly id: ClauseId;
  readonly clause: ClauseView;
  /** How many other live texts there are on its issue. */
  readonly rivals: number;
}

/** A clause on the table with all that is negotiated on it. It folds to its head. */
export function LiveClause({ table, standing, id, clause, rivals }: Props) {
  const props = { table, standing, id, clause };
  const view = table.everybody.value;
  useFocusAfter(view ? stateOf(view, id, clause) : '', `clause-${id}`);
  return (
    <article id={`clause-${id}`} tabIndex={-1} class="card clause live">
      <AskedAgain table={table} id={id} clause={clause} />
      <details class="clause-fold" open>
        <LiveHead table={table} clause={clause} />
        <Badges {...props} rivals={rivals} />
        <ClauseWords table={table} clause={clause} />
        <BracketLines table={table} id={id} clause={clause} />
        <Replaces table={table} standing={standing} clause={clause} />
        {standing && <ProspectiveEffect table={table} standing={standing} clause={clause} />}
        <Support table={table} clause={clause} />
        <ClauseActions table={table} id={id} clause={clause} />
        <Floor {...props} />
      </details>
    </article>
  );
}

function LiveHead({ table, clause }: Pick<Props, 'table' | 'clause'>) {
  const text = textOf(clause);
  return (
    <summary class="clause-head">
      <h4>
        <span class="clause-number">{t('words:clause.name', { number: clause.number })}</span> {text?.title}
      </h4>
      <span class="clause-issue">
        <IssueOf table={table} clause={clause} /> {text && <HardnessMark dials={text} />}
      </span>
    </summary>
  );
}

/** What one should know of a clause before reading it. */
function Badges({ table, id, clause, rivals }: Omit<Props, 'standing'>) {
  const view = table.everybody.value;
  const linked = linkText(table, id, view && linkOn(view, clause)?.[1]);
  return (
    <>
      <MissedMark table={table} id={id} />
      {isChairText(clause) && <p class="badge">{t('floor:chair.badge')}</p>}
      {rivals > 0 && <p class="badge">{t('panels:text.rivals', { count: rivals })}</p>}
      {linked !== undefined && <p class="badge link-badge">{linked}</p>}
    </>
  );
}
