import { DIALS } from '#shared/model/dials.ts';
import type { Issue } from '#shared/model/scenario.ts';
import type { Draft } from '#shared/scoring/world.ts';
import { isTaken } from '../../store/bots.ts';
import { type Drafter, type Drafting, type DraftStore, type Sketch, sketchOf } from '../../store/draft.ts';
import { clauseOf, issueOf } from '../../store/names.ts';
import { draftFrom, draftIn, redLinesOf, standingOf, weigh } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { HardnessMark } from '../shell/HardnessMark.tsx';
import { DialField } from './DialField.tsx';
import { Effect } from './Effect.tsx';
import { marksOf } from './marks.ts';
import { NetBox } from './NetBox.tsx';
import { PositionField } from './PositionField.tsx';
import { Submit } from './Submit.tsx';
import { type Origin, WordsFields } from './WordsFields.tsx';
import { wordsOf } from './wordsOf.ts';

interface Props {
  readonly table: TableStore;
  readonly store: DraftStore;
  readonly as: Drafter;
}

/** Everything of a draft that needs an issue to be chosen first. */
export function DraftForm({ table, store, as }: Props) {
  const sketch = sketchOf(store.drafting.value);
  const issue = issueOf(table, sketch.issue);
  if (!issue) return <p class="muted">{t('panels:draft.issueFirst')}</p>;
  const words = wordsOf(sketch, issue);
  const preview = previewFor(table, store.drafting.value, as);
  return (
    <>
      {preview && <NetBox preview={preview} />}
      <PositionField
        issue={issue}
        position={sketch.position}
        marks={marksFor(table, issue, sketch)}
        onChange={(position) => store.edit({ position })}
      />
      <div class="draft-hardness">
        <span>{t('panels:draft.hardness')}</span> <HardnessMark dials={sketch} />
      </div>
      {DIALS.map((dial) => (
        <DialField key={dial} dial={dial} level={sketch[dial]} onChange={(level) => store.edit({ [dial]: level })} />
      ))}
      <WordsFields
        words={words}
        origin={originOf(table, store.drafting.value)}
        onEdit={store.edit}
        onRegenerate={store.regenerate}
      />
      {preview && (
        <section class="card effect">
          <h3>{t('panels:draft.effect')}</h3>
          <p class="muted">{t('panels:draft.onlyYou')}</p>
          <Effect table={table} preview={preview} />
        </section>
      )}
      <Submit table={table} store={store} as={as} issue={issue} words={words} />
    </>
  );
}

function originOf(table: TableStore, drafting: Drafting): Origin {
  const { text } = sketchOf(drafting);
  if (text === undefined) return 'generated';
  const { clause, revision } = drafting.amendment ?? { clause: '', revision: 0 };
  return clauseOf(table, clause)?.revisions[String(revision)]?.text === text ? 'asTabled' : 'byHand';
}

/** What the draft would do to one's own delegation as it stands; undefined without a stake in the issue. */
function previewFor(table: TableStore, drafting: Drafting, as: Drafter) {
  const standing = standingOf(table);
  return standing && weigh(standing, draftOf(table, drafting, as));
}

/** An amended clause stays its sponsors', a chair's text is nobody's, and everything else is one's own. */
function draftOf(table: TableStore, drafting: Drafting, as: Drafter): Draft {
  const sketch = sketchOf(drafting);
  const { amendment } = drafting;
  const clause = amendment?.kind === 'amendment' ? clauseOf(table, amendment.clause) : undefined;
  const amended = clause && draftIn(clause, sketch);
  return amended ?? draftFrom(sketch.issue, sketch, as === 'chair' ? [] : [table.party.value]);
}

function marksFor(table: TableStore, issue: Issue, sketch: Sketch) {
  const own = table.own.value;
  const seats = table.everybody.value?.seats ?? {};
  const parties = table.welcome.value?.scenario.parties ?? [];
  return marksOf({
    issue,
    parties: parties.filter(({ id }) => id !== table.party.value && seats[id] && isTaken(seats[id])),
    obligation: sketch.obligation,
    ideal: own?.stakes[issue.id]?.ideal,
    redLines: own ? redLinesOf(own) : [],
  });
}
