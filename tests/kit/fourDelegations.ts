/** A real table of norms-2015 with a facilitator and four delegations in the room. */
import type { ClauseContent } from '#shared/model/clause.ts';
import { Attendee } from './attendee.ts';

export const FOUR = ['USA', 'CHN', 'RUS', 'EU'] as const;
export type Four = (typeof FOUR)[number];

export interface FourTable {
  readonly table: string;
  readonly code: string;
  readonly chair: Attendee;
  readonly seats: Readonly<Record<Four, Attendee>>;
}

/** Opened by the facilitator, joined by four with the code, seated, and not yet started. */
export async function fourSeated(base: string, facilitatorLink: string): Promise<FourTable> {
  const chair = await Attendee.facilitator(base, facilitatorLink);
  const { table, code } = await chair.openTable('norms-2015');
  await chair.enter(table);
  const seated = FOUR.map(async (party) => {
    const delegate = await Attendee.delegate(base, code, `Delegate of ${party}`);
    await delegate.does({ type: 'TakeSeat', party });
    return [party, delegate] as const;
  });
  const seats = Object.fromEntries(await Promise.all(seated)) as Record<Four, Attendee>;
  return { table, code, chair, seats };
}

/** The same, in the first round's consultations. */
export async function fourConsulting(base: string, facilitatorLink: string): Promise<FourTable> {
  const four = await fourSeated(base, facilitatorLink);
  await four.chair.does({ type: 'StartGame' });
  await four.chair.does({ type: 'Advance', phase: 'briefing', round: 0 });
  await Promise.all(FOUR.map((party) => four.seats[party].sees((view) => view.everybody.phase === 'consultations')));
  return four;
}

/** Soft principles on critical infrastructure that all four gain from. */
export const softText: ClauseContent = {
  position: 60,
  obligation: 1,
  precision: 1,
  delegation: 0,
  title: 'Protection of critical infrastructure',
  text: 'The Parties should refrain from damaging one another’s critical infrastructure.',
};
