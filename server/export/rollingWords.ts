/** The rolling text in English, for a file that no page words. */
import { CHAIR } from '#shared/model/clause.ts';
import { DIALS, type Dial } from '#shared/model/dials.ts';
import type { Issue } from '#shared/model/scenario.ts';
import type { RollingBracket, RollingClause } from '#shared/rolling/document.ts';
import type { RollingWords } from '#shared/rolling/words.ts';
import type { WalkedTable } from './walk.ts';

const LEVELS: Readonly<Record<Dial, readonly string[]>> = {
  obligation: ['recommendation', 'political commitment', 'adopted treaty text', 'treaty in force'],
  precision: ['general aim', 'principles', 'rules and definitions', 'detailed manual'],
  delegation: ['none', 'standing group or secretariat', 'implementing body', 'court'],
};

const REASONS: Readonly<Record<RollingBracket['reason'], string>> = {
  substantive: 'substantive',
  instructions: 'awaiting instructions',
  tactical: 'tactical',
  unclear: 'not clear what is meant',
};

const LISTS = new Intl.ListFormat('en-GB');

/** Parties and clauses by the names that the table has for them. */
export function englishWords({ game }: WalkedTable): RollingWords {
  const names = new Map(game.scenario.parties.map(({ id, name }) => [id, name]));
  const party = (id: string): string => names.get(id) ?? id;
  const clauses = (ids: readonly string[]) => LISTS.format(ids.map((id) => `clause ${game.clauses[id]?.number ?? id}`));
  return {
    title: (scenario) => `${scenario}: rolling text`,
    revision: (revision) => `Rev.${revision}`,
    after: (round) => `As it stands in round ${round}. What stands in square brackets is not agreed.`,
    bracketsLeft,
    nothing: 'Nothing on this issue.',
    inForce: 'In force',
    pending: 'Adopted, not yet in force',
    alternative: (letter) => `Alt. ${letter}`,
    clause: (number) => `Clause ${number}`,
    form: ({ text }, issue) =>
      [
        `Position: ${positionText(issue, text.position)}`,
        ...DIALS.map((dial) => `${capital(dial)}: ${LEVELS[dial][text[dial]] ?? ''}`),
      ].join('; '),
    carried: ({ sponsors }) =>
      sponsors.includes(CHAIR) ? 'Chair’s text, without prejudice' : `Proposed by ${LISTS.format(sponsors.map(party))}`,
    bracket: bracketText,
    held: (bracket) => `${party(bracket.party)}: ${REASONS[bracket.reason]}`,
    open: (clause) => openText(clause, clauses),
  };
}

const bracketsLeft = (count: number): string => (count === 0 ? 'No brackets are left.' : `Brackets left: ${count}`);

function bracketText({ point, alternative }: RollingBracket, { text }: RollingClause, issue: Issue) {
  if (point === 'text') return { name: 'Operative text', now: text.text, alternative };
  const worded = (value: number) => (point === 'position' ? positionText(issue, value) : (LEVELS[point][value] ?? ''));
  return { name: capital(point), now: worded(text[point]), alternative: worded(Number(alternative)) };
}

const openText = (
  { brackets, openAmendments, linkedWith }: RollingClause,
  clauses: (ids: readonly string[]) => string,
): readonly string[] => [
  ...(brackets.length > 0 ? [bracketsLeft(brackets.length)] : []),
  ...(openAmendments > 0 ? [`Open amendments: ${openAmendments}`] : []),
  ...(linkedWith.length > 0 ? [`Linked with ${clauses(linkedWith)}: adopted or rejected together`] : []),
];

/** With the named position that lies nearest; of two as near, the lower. */
function positionText({ positions }: Issue, position: number): string {
  const distance = (at: number) => Math.abs(at - position);
  const nearest = positions.reduce<Issue['positions'][number] | undefined>(
    (best, each) => (best && distance(best.at) <= distance(each.at) ? best : each),
    undefined,
  );
  if (!nearest) return String(position);
  return `${position} (${nearest.at === position ? '' : 'near '}“${nearest.words}”)`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
