/** What of a clause a draft would change: an amendment asks for that alone and leaves the rest as it is. */
import type { ClauseContent } from '#shared/model/clause.ts';
import type { RevisionView } from '#shared/model/view.ts';
import type { Sketch } from '../../store/draft.ts';
import type { Words } from './wordsOf.ts';

/** A draft as the commands carry it. */
export const contentIn = ({ position, obligation, precision, delegation }: Sketch, words: Words): ClauseContent => ({
  position,
  obligation,
  precision,
  delegation,
  title: words.title.trim(),
  text: words.text.trim(),
});

/** The points at which a draft differs from the text that it started from. */
export function changesFrom(text: RevisionView, draft: ClauseContent): Partial<ClauseContent> {
  return {
    ...(draft.position !== text.position && { position: draft.position }),
    ...(draft.obligation !== text.obligation && { obligation: draft.obligation }),
    ...(draft.precision !== text.precision && { precision: draft.precision }),
    ...(draft.delegation !== text.delegation && { delegation: draft.delegation }),
    ...(draft.title !== text.title && { title: draft.title }),
    ...(draft.text !== text.text && { text: draft.text }),
  };
}
