/**
 * How a table stands for one delegation: what the model needs, built from what that delegation may see and from nothing
 * else. A person's page and a bot in their seat both come through here.
 */
import { mapValues } from '../base/records.ts';
import type { PublicScenario } from '../model/publicScenario.ts';
import type { CitedRedLine, IssueId, PartyId } from '../model/scenario.ts';
import type { ClauseView, PrivateView, PublicView, RevisionView } from '../model/view.ts';
import { carriersOf, textOf } from '../rolling/reading.ts';
import { type Explained, explained } from '../scoring/explanation.ts';
import { type Preview, previewOf } from '../scoring/preview.ts';
import { type InForce, scoreOf } from '../scoring/score.ts';
import { draftOf, worldOf } from '../scoring/table.ts';
import { shiftedTrust } from '../scoring/trust.ts';
import type { Draft, Profile, Trust, World } from '../scoring/world.ts';
import { boundBy, isChairText, levelOf } from './clauseFacts.ts';

export { boundBy, levelOf } from './clauseFacts.ts';

/** What one's own delegation knows and holds, ready to be weighed. */
export interface Standing {
  readonly world: World;
  readonly profile: Profile;
  /** The clause in force on each issue that has one. */
  readonly inForce: Readonly<Record<IssueId, InForce>>;
  /** Utils: the score as it is now. */
  readonly score: number;
}

/** A text's place and form, without its words. */
export type Form = Pick<RevisionView, 'position' | 'obligation' | 'precision' | 'delegation'>;

/** One party's standing, from its own view and everybody's. */
export function standingFrom(
  scenario: PublicScenario,
  everybody: PublicView,
  own: PrivateView,
  party: PartyId,
): Standing {
  const world = worldFor(scenario, everybody, own, party);
  const profile = profileOf(party, own);
  const inForce = inForceBy(everybody);
  return { world, profile, inForce, score: scoreOf(world, profile, Object.values(inForce)) };
}

/** Before the start nobody plays yet, so the world is the parties that have a delegate. */
function worldFor(scenario: PublicScenario, everybody: PublicView, own: PrivateView, party: PartyId): World {
  const started = everybody.phase !== 'lobby';
  const counts = (id: PartyId): boolean => {
    const seat = everybody.seats[id];
    return id === party || (started ? seat?.playing === true : (seat?.delegate ?? '') !== '');
  };
  const playing = scenario.parties.map(({ id }) => id).filter(counts);
  const uncertainty = Object.entries(everybody.issues).map(([id, issue]) => [id, issue.uncertainty] as const);
  return worldOf(scenario, playing, Object.fromEntries(uncertainty), trustFor(everybody, own, party));
}

/** What everybody knows of trust, and what one's own kept promises have added to it, both ways. */
function trustFor(everybody: PublicView, own: PrivateView, party: PartyId): Trust {
  const trust = mapValues(everybody.trust, ({ towards }) => towards);
  return shiftedTrust(
    trust,
    Object.keys(everybody.seats),
    (from, to) => (from === party ? own.goodwill[to] : to === party ? own.goodwill[from] : undefined) ?? 0,
  );
}

/** One's own red lines, in the scenario's order. */
export const redLinesOf = (own: PrivateView): readonly CitedRedLine[] =>
  Object.keys(own.redLines)
    .sort((one, other) => Number(one) - Number(other))
    .flatMap((id) => own.redLines[id] ?? [])
    .map((line) => ({ ...line, minObligation: levelOf(line.minObligation) }));

const profileOf = (party: PartyId, own: PrivateView): Profile => ({
  party,
  stakes: own.stakes,
  redLines: redLinesOf(own),
});

/** Whose intentions are read into a text: nobody's into a chair's (MODEL.md 2, "Sponsor"). */
const readingsOf = (clause: ClauseView): readonly PartyId[] => (isChairText(clause) ? [] : carriersOf(clause));

export const draftFrom = (issue: IssueId, form: Form, sponsors: readonly PartyId[]): Draft =>
  draftOf(
    issue,
    {
      position: form.position,
      obligation: levelOf(form.obligation),
      precision: levelOf(form.precision),
      delegation: levelOf(form.delegation),
    },
    sponsors,
  );

/** A clause as the model sees it, with the text that it has or that an amendment would give it. */
export function draftIn(clause: ClauseView, form: Form | undefined = textOf(clause)): Draft | undefined {
  return form && draftFrom(clause.issue, form, readingsOf(clause));
}

/** The instrument, from what everybody sees. */
export function inForceBy(everybody: PublicView): Readonly<Record<IssueId, InForce>> {
  const entries = Object.entries(everybody.issues).flatMap(([issue, { inForce }]) => {
    const clause = inForce === '' ? undefined : everybody.clauses[inForce];
    const held = clause && heldBy(clause);
    return held ? [[issue, held] as const] : [];
  });
  return Object.fromEntries(entries);
}

function heldBy(clause: ClauseView): InForce | undefined {
  const draft = draftIn(clause);
  return draft && { draft, bound: boundBy(clause) };
}

/** Weighs a text that is not in force; undefined when the scenario gives one no stake in its issue. */
export function weigh({ world, profile, inForce }: Standing, draft: Draft): Preview | undefined {
  if (!profile.stakes[draft.issue] || !world.issues[draft.issue]) return undefined;
  return previewOf(world, profile, draft, inForce[draft.issue]);
}

/** What a clause in force is worth to oneself; undefined for one that is not in force. */
export function worthOf({ world, profile, inForce }: Standing, clause: ClauseView): Explained | undefined {
  const held = inForce[clause.issue];
  return clause.status === 'adopted' && held && profile.stakes[clause.issue]
    ? explained(world, profile, held)
    : undefined;
}

/** What a hardening left behind and what it brought, both at today's u and T. */
export interface Hardening {
  readonly before: Explained;
  readonly after: Explained;
}

/** What it changed for oneself that one clause took another's place; undefined where one has no stake in the issue. */
export function hardeningOf(
  { world, profile }: Standing,
  replaced: ClauseView,
  clause: ClauseView,
): Hardening | undefined {
  const before = heldBy(replaced);
  const after = heldBy(clause);
  if (!before || !after || !profile.stakes[clause.issue]) return undefined;
  return { before: explained(world, profile, before), after: explained(world, profile, after) };
}

/** What clauses on different issues would do to oneself if they were adopted together. */
export interface JointEffect {
  /** Utils, each clause in the place of the one in force on its issue. */
  readonly change: number;
  /** Utils, with everybody else bound and oneself not. */
  readonly changeOutside: number;
  /** Each clause by itself, in the order asked; those without a stake of one's own are left out. */
  readonly parts: readonly { readonly clause: ClauseView; readonly preview: Preview }[];
}

/** The sum of the clauses' previews: at a table a package is the sum of its clauses (MODEL.md 2, "Sums"). */
export function jointEffect(standing: Standing, clauses: readonly ClauseView[]): JointEffect {
  const parts = clauses.flatMap((clause) => {
    const draft = draftIn(clause);
    const preview = draft && weigh(standing, draft);
    return preview ? [{ clause, preview }] : [];
  });
  return {
    change: parts.reduce((sum, { preview }) => sum + preview.change, 0),
    changeOutside: parts.reduce((sum, { preview }) => sum + preview.changeOutside, 0),
    parts,
  };
}
