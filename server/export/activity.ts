/** What everybody did, counted by table and round: for participants and for grading. */
import type { PersonId } from '#shared/model/game.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import type { Question } from './questions.ts';
import type { Moment, WalkedTable } from './walk.ts';

export interface Activity {
  readonly drafts: number;
  readonly amendments: number;
  readonly messages: number;
  /** Votes of theirs that stood when a question was decided. */
  readonly votes: number;
  /** Questions that were theirs to vote on: as head when it was decided, or by having voted. */
  readonly votesDue: number;
  /** Of the game, from its start to the debrief. */
  readonly presentSeconds: number;
}

const NOTHING: Activity = { drafts: 0, amendments: 0, messages: 0, votes: 0, votesDue: 0, presentSeconds: 0 };

const KEYS = Object.keys(NOTHING) as readonly (keyof Activity)[];

const sum = (one: Activity, other: Partial<Activity>): Activity => {
  const total = { ...one };
  for (const key of KEYS) Object.assign(total, { [key]: one[key] + (other[key] ?? 0) });
  return total;
};

/** One person's doings in one round of one table. */
interface Deed {
  readonly person: PersonId;
  readonly round: number;
  readonly did: Partial<Activity>;
}

export interface Activities {
  /** In one round, or in the whole game, over all tables. */
  readonly of: (person: PersonId, round?: number) => Activity;
  /** How long the game lasted at the tables that somebody was at, in seconds. */
  readonly gameSeconds: (person: PersonId) => number;
}

export function activitiesOf(tables: readonly WalkedTable[], questions: readonly Question[]): Activities {
  const counted = new Map<string, Activity>();
  const count = (key: string, did: Partial<Activity>) => counted.set(key, sum(counted.get(key) ?? NOTHING, did));
  for (const { person, round, did } of [...tables.flatMap(deedsAt), ...questions.flatMap(votesOn)]) {
    count(person, did);
    count(`${person} ${round}`, did);
  }
  const lengths = tables.map((table) => ({ people: peopleAt(table), seconds: gameSecondsAt(table) }));
  return {
    of: (person, round) => counted.get(round === undefined ? person : `${person} ${round}`) ?? NOTHING,
    gameSeconds: (person) =>
      lengths.filter(({ people }) => people.has(person)).reduce((total, { seconds }) => total + seconds, 0),
  };
}

const peopleAt = ({ moments }: WalkedTable): ReadonlySet<PersonId> =>
  new Set(moments.flatMap(({ after }) => Object.keys(after.people)));

const isGame = ({ after }: Moment): boolean => after.phase !== 'lobby' && after.phase !== 'debrief';

/** Milliseconds from each row to the next. */
const stretches = ({ moments }: WalkedTable): readonly { readonly moment: Moment; readonly seconds: number }[] =>
  moments
    .map((moment, index) => ({
      moment,
      seconds: ((moments[index + 1]?.row.at ?? moment.row.at) - moment.row.at) / 1_000,
    }))
    .filter(({ moment }) => isGame(moment));

const gameSecondsAt = (table: WalkedTable): number =>
  stretches(table).reduce((total, { seconds }) => total + seconds, 0);

function deedsAt(table: WalkedTable): readonly Deed[] {
  const acts = table.moments.filter(({ undone }) => !undone).flatMap(actsIn);
  const presence = stretches(table).flatMap(({ moment: { after }, seconds }) =>
    Object.keys(after.people)
      .filter((person) => after.people[person]?.present)
      .map((person) => ({ person, round: after.round, did: { presentSeconds: seconds } })),
  );
  return [...acts, ...presence];
}

function actsIn({ row, events, before }: Moment): readonly Deed[] {
  const person = personOf(row.actor);
  if (person === undefined) return [];
  return events.flatMap((event) => {
    const did = countedAs(event);
    return did ? [{ person, round: before.round, did }] : [];
  });
}

function countedAs({ type }: GameEvent): Partial<Activity> | undefined {
  if (type === 'ClauseProposed') return { drafts: 1 };
  if (type === 'AmendmentProposed') return { amendments: 1 };
  return type === 'MessageSent' ? { messages: 1 } : undefined;
}

const personOf = (actor: string): PersonId | undefined =>
  actor.startsWith('person:') ? actor.slice('person:'.length) : undefined;

/** Under the silence procedure there is nothing to cast, so it is nobody's due. */
function votesOn({ table, moment, kind, tally, castBy }: Question): readonly Deed[] {
  const { before, undone } = moment;
  if (undone) return [];
  const silent = kind === 'clause' && table.game.scenario.procedure.decisionRule === 'silence';
  return before.playing.flatMap((party) => {
    const caster = tally.votes[party] === undefined ? undefined : personOf(castBy[party] ?? '');
    const head = silent ? undefined : before.seats[party]?.delegate;
    return [...new Set([caster, head])].flatMap((person) =>
      person === undefined
        ? []
        : [{ person, round: before.round, did: { votesDue: 1, votes: person === caster ? 1 : 0 } }],
    );
  });
}
