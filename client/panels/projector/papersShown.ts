import type { PublicScenario } from '#shared/model/publicScenario.ts';
import type { PublicView } from '#shared/model/view.ts';
import { type PaperGroup, type PaperPicture, pictureOf } from '../../scenes/picture.ts';

/** What a room looks at: the ballot, what is on the table, what has just fallen, and then what is agreed. */
const ORDER: readonly PaperGroup[] = ['ballot', 'live', 'fallen', 'pending', 'adopted'];

/** The papers on the table, in the order in which they are shown. */
export const papersShown = (view: PublicView, scenario: PublicScenario): readonly PaperPicture[] =>
  pictureOf(view, scenario, '').papers.toSorted(
    (one, other) => ORDER.indexOf(one.group) - ORDER.indexOf(other.group) || one.number - other.number,
  );
