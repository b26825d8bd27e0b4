/** What the rolling text says beside the texts themselves: the same lines on the page and in the file. */
import { CHAIR, type ClauseId } from '#shared/model/clause.ts';
import { DIALS } from '#shared/model/dials.ts';
import type { Issue, PartyId } from '#shared/model/scenario.ts';
import type { RollingBracket, RollingClause } from '#shared/rolling/document.ts';
import type { RollingWords } from '#shared/rolling/words.ts';
import { levelOf } from '../../store/level.ts';
import { listOf, t } from '../../text/i18n.ts';
import { measureName, measureWords } from '../text/pointWords.ts';

/** How parties and clauses are called at the table. */
export interface Names {
  readonly party: (id: PartyId) => string;
  readonly clauses: (ids: readonly ClauseId[]) => string;
}

/** Who carries a clause; a chair's text is nobody's. */
export const carriedText = ({ sponsors }: RollingClause, names: Names): string =>
  sponsors.includes(CHAIR)
    ? t('floor:rolling.chair')
    : t('floor:rolling.by', { parties: listOf(sponsors.map(names.party)) });

/** Where a clause stands and how hard it is, in words. */
export const formText = ({ text }: RollingClause, issue: Issue): string =>
  [
    `${measureName('position')}: ${measureWords(issue, 'position', text.position)}`,
    ...DIALS.map((dial) => `${t(`words:dial.${dial}`)}: ${t(`words:level.${dial}.${levelOf(text[dial])}`)}`),
  ].join('; ');

/** The point in brackets: its name, what the text says, and what the holder would have. Words are given whole. */
export function bracketText(bracket: RollingBracket, { text }: RollingClause, issue: Issue) {
  const { point, alternative } = bracket;
  if (point === 'text') return { name: t('panels:draft.text'), now: text.text, alternative };
  return {
    name: measureName(point),
    now: measureWords(issue, point, text[point]),
    alternative: measureWords(issue, point, Number(alternative)),
  };
}

export const heldText = ({ party, reason }: RollingBracket, names: Names): string =>
  t('floor:rolling.held', { party: names.party(party), reason: t(`words:bracketReason.${reason}`) });

/** What else is open on a clause. */
export const openText = ({ brackets, openAmendments, linkedWith }: RollingClause, names: Names): readonly string[] => [
  ...(brackets.length > 0 ? [t('floor:rolling.bracketsLeft', { count: brackets.length })] : []),
  ...(openAmendments > 0 ? [t('floor:rolling.amendments', { count: openAmendments })] : []),
  ...(linkedWith.length > 0 ? [t('floor:rolling.linked', { clauses: names.clauses(linkedWith) })] : []),
];

/** The same words, for the Markdown file. */
export const rollingWords = (names: Names): RollingWords => ({
  title: (title) => t('floor:rolling.title', { title }),
  revision: (revision) => t('floor:rolling.revision', { revision }),
  after: (round) => t('floor:rolling.after', { round }),
  bracketsLeft: (count) => t('floor:rolling.bracketsLeft', { count }),
  nothing: t('floor:rolling.nothing'),
  inForce: t('floor:rolling.inForce'),
  pending: t('floor:rolling.pending'),
  alternative: (letter) => t('floor:rolling.alternative', { letter }),
  clause: (number) => t('words:clause.name', { number }),
  form: formText,
  carried: (clause) => carriedText(clause, names),
  bracket: bracketText,
  held: (bracket) => heldText(bracket, names),
  open: (clause) => openText(clause, names),
});
