import { assertNever } from '#shared/base/result.ts';
import type { MotionView, PreliminaryView, PublicView } from '#shared/model/view.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { capitalised, clauseTitled, motionText, pointNamed } from '../../text/wording.ts';
import { timeOfDay } from '../motions/timeOfDay.ts';
import { Fact } from './Fact.tsx';
import { namesOf, partiesWith } from './partiesWith.ts';
import { VotesFact } from './Votes.tsx';

/** What the table has to answer first: an open motion, and the questions that are voted on before the clauses. */
export function BeforeTheTable({ table }: { readonly table: TableStore }) {
  const everybody = table.everybody.value;
  const motions = Object.entries(everybody?.motions ?? {}).filter(([, { status }]) => status === 'open');
  const questions = Object.entries(everybody?.preliminaries ?? {}).sort(
    ([, one], [, other]) => one.place - other.place,
  );
  const caucus = everybody !== undefined && everybody.caucusUntil > 0;
  if (!everybody || (motions.length + questions.length === 0 && !caucus)) return null;
  return (
    <section aria-labelledby="list-before">
      <h2 id="list-before">{t('list.before')}</h2>
      {caucus && <p>{t('list.caucus', { time: timeOfDay(everybody.caucusUntil) })}</p>}
      {motions.map(([id, motion]) => (
        <Motion key={id} table={table} motion={motion} />
      ))}
      {questions.length > 0 && (
        <>
          <h3>{t('list.questions')}</h3>
          <ol>
            {questions.map(([id, question]) => (
              <Question key={id} table={table} everybody={everybody} id={id} question={question} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Motion({ table, motion }: { readonly table: TableStore; readonly motion: MotionView }) {
  const { number, party, spoken } = motion;
  const named = (inFavour: boolean) => namesOf(table, partiesWith(spoken, inFavour));
  return (
    <>
      <h3>{t('list.motion', { number, party: partyName(table, party) })}</h3>
      <dl class="facts">
        <Fact term={t('list.moved')}>{capitalised(motionText(table, motion))}</Fact>
        <Fact term={t('list.inFavour')}>{named(true)}</Fact>
        <Fact term={t('list.against')}>{named(false)}</Fact>
      </dl>
    </>
  );
}

interface QuestionProps {
  readonly table: TableStore;
  readonly everybody: PublicView;
  readonly id: string;
  readonly question: PreliminaryView;
}

function Question({ table, everybody, id, question }: QuestionProps) {
  return (
    <li>
      {questionText(table, everybody, id, question)}
      {Object.keys(question.votes).length > 0 && (
        <dl class="facts">
          <VotesFact table={table} votes={question.votes} />
        </dl>
      )}
    </li>
  );
}

function questionText(table: TableStore, everybody: PublicView, id: string, question: PreliminaryView): string {
  const clause = clauseTitled(table, question.clause);
  switch (question.kind) {
    case 'amendment':
      return t('list.question.amendment', { number: everybody.amendments[id]?.number ?? 0, clause });
    case 'bracket':
      return t('list.question.bracket', { point: pointNamed(everybody.brackets[id]?.point ?? ''), clause });
    case 'division':
      return t('list.question.division', { point: pointNamed(question.dial), clause });
    default:
      return assertNever(question.kind);
  }
}
