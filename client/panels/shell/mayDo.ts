/** What a panel's line of help says: which of the acts that belong to it one may do now, or why not. */
import type { DelegationCommand } from '#shared/rules/legal.ts';
import type { Tab } from '../../store/tab.ts';
import type { DraftCommand } from '../draft/obstacle.ts';

/** The acts that matter in each panel, the one that names the panel first. */
export const ACTS = {
  brief: [],
  draft: ['ProposeClause', 'TableChairText', 'AmendClause', 'ProposeAmendment'],
  text: ['CoSponsor', 'ProposeAmendment', 'PlaceBracket', 'LinkClauses'],
  channels: ['SendMessage', 'OfferUnderstanding', 'OfferDialogue', 'RequestInstructions'],
  vote: ['CastVote', 'VoteOnPreliminary', 'BreakSilence', 'SignFinalAct', 'ExplainVote'],
} as const satisfies Readonly<Record<Tab, readonly DelegationCommand[]>>;

/** Acts that are named where they are possible; that one of them is not says nothing about the panel. */
const ALSO = {
  brief: [],
  draft: [],
  text: ['AmendClause', 'Accede'],
  channels: [],
  vote: ['EnterReservation', 'Accede'],
} as const satisfies Readonly<Record<Tab, readonly DelegationCommand[]>>;

export type Act = (typeof ACTS | typeof ALSO)[Tab][number];

export type Help =
  | { readonly kind: 'may'; readonly acts: readonly Act[] }
  | { readonly kind: 'may-not'; readonly act: Act; readonly code: string };

/**
 * Undefined where there is nothing to say: the panel has no acts, or the engine has not said anything of them. In the
 * draft panel it is about the one act that the draft is for.
 */
export function helpFor(
  may: Readonly<Record<string, string>>,
  panel: Tab,
  drafting: DraftCommand = 'ProposeClause',
): Help | undefined {
  const asked: readonly Act[] = panel === 'draft' ? [drafting] : ACTS[panel];
  const known = asked.filter((act) => may[act] !== undefined);
  const acts = [...asked, ...ALSO[panel]].filter((act) => may[act] === '');
  if (acts.length > 0) return { kind: 'may', acts };
  // That it is not the time says less than any other reason.
  const act = known.find((each) => may[each] !== 'wrong-phase') ?? known[0];
  return act && { kind: 'may-not', act, code: may[act] ?? '' };
}
