/** What the chair is offered: where a chair's text may start. */
import type { Game } from '../../model/game.ts';
import type { IssueId } from '../../model/scenario.ts';

/** The compromise position on each issue, on steps of 5 (MODEL.md 3, "Benchmarks"). For the facilitator alone. */
export const compromises = (_game: Game): Readonly<Record<IssueId, number>> => ({});
