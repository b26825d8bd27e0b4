import type { ClauseId } from '#shared/model/clause.ts';
import type { AmendmentView, BracketView, ClauseView, PublicView, RecordView, VoteView } from '#shared/model/view.ts';
import { clauseOf, issueOf, partyName, textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';
import { pointInWords } from '../../text/positions.ts';
import { pointNamed, recordText } from '../../text/wording.ts';
import { Difference } from '../text/Difference.tsx';
import { MEASURES, measureChanges } from '../text/pointWords.ts';
import { Explanations } from '../vote/Explanations.tsx';

interface Props {
  readonly table: TableStore;
  readonly view: PublicView;
}

interface ClauseProps extends Props {
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** Clause by clause: what it took the place of, what was changed, proposed and bracketed, and why delegations voted so. */
export function HowItCame({ table, view }: Props) {
  const clauses = Object.entries(view.clauses).sort(([, one], [, other]) => one.number - other.number);
  if (clauses.length === 0) return null;
  return (
    <section aria-labelledby="came-heading">
      <h3 id="came-heading">{t('ballot:came.heading')}</h3>
      {clauses.map(([id, clause]) => (
        <details key={id} class="came">
          <summary>
            {t('words:clause.name', { number: clause.number })} <span class="serif">{textOf(clause)?.title}</span>{' '}
            <span class="badge">{t(`words:status.${clause.status}`)}</span>
          </summary>
          <Replaced table={table} clause={clause} />
          <Revisions table={table} clause={clause} />
          <Divisions table={table} view={view} id={id} />
          <Amendments table={table} view={view} id={id} clause={clause} />
          <Brackets table={table} view={view} id={id} clause={clause} />
          <Explanations table={table} clause={clause} />
        </details>
      ))}
    </section>
  );
}

/** What hardening, or another change of course, left behind. */
function Replaced({ table, clause }: Pick<ClauseProps, 'table' | 'clause'>) {
  const old = clauseOf(table, clause.replaces);
  const issue = issueOf(table, clause.issue);
  const before = old && textOf(old);
  const now = textOf(clause);
  if (!old || !issue || !before || !now) return null;
  return (
    <>
      <h4>{t('ballot:came.replaced', { number: old.number })}</h4>
      <ul>
        {measureChanges(issue, before, now).map(({ measure, name, before: was, after }) => (
          <li key={measure}>{t('ballot:came.was', { name, was, after })}</li>
        ))}
      </ul>
    </>
  );
}

function Revisions({ table, clause }: Pick<ClauseProps, 'table' | 'clause'>) {
  const issue = issueOf(table, clause.issue);
  if (!issue || clause.revision === 1) return <p>{t('ballot:came.unchanged')}</p>;
  const later = Array.from({ length: clause.revision - 1 }, (_, index) => index + 2);
  return later.map((revision) => {
    const from = clause.revisions[String(revision - 1)];
    const to = clause.revisions[String(revision)];
    return (
      from &&
      to && (
        <div key={revision}>
          <h4>{t('ballot:came.revision', { revision: revision - 1 })}</h4>
          <Difference issue={issue} from={from} to={to} />
        </div>
      )
    );
  });
}

const DIVIDED: readonly RecordView['kind'][] = ['part-kept', 'part-struck'];

function Divisions({ table, view, id }: Omit<ClauseProps, 'clause'>) {
  const divisions = Object.entries(view.record).filter(
    ([, { kind, clause }]) => clause === id && DIVIDED.includes(kind),
  );
  if (divisions.length === 0) return null;
  return (
    <>
      <h4>{t('ballot:came.divisions')}</h4>
      <ul>
        {divisions.map(([place, entry]) => (
          <li key={place}>{recordText(table, entry)}</li>
        ))}
      </ul>
    </>
  );
}

function Amendments({ table, view, id, clause }: ClauseProps) {
  const amendments = Object.entries(view.amendments).filter(([, each]) => each.clause === id);
  if (amendments.length === 0) return null;
  return (
    <>
      <h4>{t('ballot:came.amendments')}</h4>
      <ul>
        {amendments.map(([key, amendment]) => (
          <li key={key}>
            {t('ballot:came.amendment', {
              number: amendment.number,
              party: partyName(table, amendment.party),
              changes: changesIn(table, clause, amendment),
            })}{' '}
            <Fate words={t(`words:amendmentStatus.${amendment.status}`)} votes={amendment.votes} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The points that an amendment changes, with what the measured ones would become. */
function changesIn(table: TableStore, clause: ClauseView, { changes, result }: AmendmentView): string {
  const issue = issueOf(table, clause.issue);
  const named = Object.keys(changes).map((point) => {
    const measure = MEASURES.find((each) => each === point);
    if (!measure) return pointNamed(point);
    return t('ballot:came.to', { point: pointNamed(point), to: pointInWords(issue, measure, result[measure]) });
  });
  return listOf(named);
}

function Brackets({ table, view, id, clause }: ClauseProps) {
  const brackets = Object.entries(view.brackets).filter(([, each]) => each.clause === id);
  if (brackets.length === 0) return null;
  return (
    <>
      <h4>{t('ballot:came.brackets')}</h4>
      <ul>
        {brackets.map(([key, bracket]) => (
          <li key={key}>
            {bracketText(table, clause, bracket)}{' '}
            <Fate words={t(`words:bracketStatus.${bracket.status}`)} votes={bracket.votes} />
          </li>
        ))}
      </ul>
    </>
  );
}

const bracketText = (table: TableStore, clause: ClauseView, bracket: BracketView): string =>
  t('ballot:came.bracket', {
    number: bracket.number,
    party: partyName(table, bracket.party),
    point: pointNamed(bracket.point),
    reason: t(`words:bracketReason.${bracket.reason}`),
    alternative: pointInWords(issueOf(table, clause.issue), bracket.point, bracket.alternative),
  });

/** What became of it, and the count where the table voted. */
function Fate({ words, votes }: { readonly words: string; readonly votes: Readonly<Record<string, VoteView>> }) {
  const cast = Object.values(votes);
  const count = (vote: VoteView) => cast.filter((each) => each === vote).length;
  return (
    <>
      <strong>{words}</strong>
      {cast.length > 0 &&
        ` ${t('ballot:came.count', { yes: count('yes'), no: count('no'), abstain: count('abstain') })}`}
    </>
  );
}
