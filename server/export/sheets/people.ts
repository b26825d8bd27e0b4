/** Participants, one row a person, and their participation, for grading. */
import type { Activities, Activity } from '../activity.ts';
import { flag } from '../cells.ts';
import type { Participant } from '../people.ts';
import { type Column, type Sheet, sheet, UNIT } from '../sheet.ts';

const COUNTS: readonly (readonly [name: string, unit: string, meaning: string, key: keyof Activity])[] = [
  ['drafts', UNIT.count, 'clauses tabled', 'drafts'],
  ['amendments', UNIT.count, 'amendments to others’ clauses proposed', 'amendments'],
  ['messages', UNIT.count, 'messages sent, in plenary and in channels', 'messages'],
  ['votes', UNIT.count, 'votes cast that stood when the question was decided', 'votes'],
  ['present_seconds', UNIT.seconds, 'time connected while the game was on', 'presentSeconds'],
];

const WHO: readonly Column<Participant>[] = [
  ['participant.code', 'table-party-ordinal', 'Pseudonym, the same in every file of this export.', ({ code }) => code],
  ['participant.label', UNIT.text, 'What the roster calls the person; empty without names.', ({ label }) => label],
  ['participant.name', UNIT.text, 'What the person calls themselves; empty without names.', ({ name }) => name],
  ['participant.table', UNIT.table, 'The table they came to last; empty for none.', ({ table }) => table],
  ['participant.party', UNIT.party, 'The party they spoke for last; empty for an onlooker.', ({ party }) => party],
  [
    'participant.bot',
    'tactic',
    'For a bot, how it concedes: boulware, linear, conceder or imitative; empty for a person.',
    ({ bot }) => bot,
  ],
  ['participant.head', UNIT.flag, 'Whether they are head of their delegation.', ({ isHead }) => flag(isHead)],
];

/** One row a person, and one a bot; what they did in each of so many rounds stands beside. */
export const participantsSheet = (
  participants: readonly Participant[],
  activities: Activities,
  rounds: number,
): Sheet =>
  sheet(
    'participants',
    'One row a person, and one a bot, which says so.',
    [
      ...WHO,
      ...COUNTS.map(
        ([name, unit, meaning, key]): Column<Participant> => [
          `participant.${name}`,
          unit,
          `In the whole game: ${meaning}.`,
          ({ person }) => activities.of(person)[key],
        ],
      ),
      ...Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) =>
        COUNTS.map(
          ([name, unit, meaning, key]): Column<Participant> => [
            `r${round}.${name}`,
            unit,
            `In round ${round}: ${meaning}.`,
            ({ person }) => activities.of(person, round)[key],
          ],
        ),
      ),
    ],
    participants,
  );

export const participationSheet = (participants: readonly Participant[], activities: Activities): Sheet => {
  const did = ({ person }: Participant) => activities.of(person);
  const share = (participant: Participant) => {
    const seconds = activities.gameSeconds(participant.person);
    return seconds === 0 ? 0 : Number((did(participant).presentSeconds / seconds).toFixed(4));
  };
  return sheet(
    'participation',
    'One row a person, and none for bots: help for grading who took part. It counts what somebody did, and says ' +
      'nothing of how good it was or of what their party gained: payoffs are deliberately left out.',
    [
      ['participant.code', 'table-party-ordinal', 'Pseudonym, as in participants.csv.', ({ code }) => code],
      ['participant.label', UNIT.text, 'What the roster calls the person; empty without names.', ({ label }) => label],
      ['participant.name', UNIT.text, 'What the person calls themselves; empty without names.', ({ name }) => name],
      ['table', UNIT.table, 'The table they came to last; empty for none.', ({ table }) => table],
      ['party', UNIT.party, 'The party they spoke for last; empty for an onlooker.', ({ party }) => party],
      ['drafts', UNIT.count, 'Clauses tabled.', (who) => did(who).drafts],
      ['amendments', UNIT.count, 'Amendments to others’ clauses proposed.', (who) => did(who).amendments],
      ['messages', UNIT.count, 'Messages sent, in plenary and in channels.', (who) => did(who).messages],
      ['votes_cast', UNIT.count, 'Votes cast that stood when the question was decided.', (who) => did(who).votes],
      [
        'votes_due',
        UNIT.count,
        'Questions that were theirs to vote on: they were head when it was decided, or had voted. Others of a ' +
          'delegation have none; nor has anybody under the silence procedure, where there is nothing to cast.',
        (who) => did(who).votesDue,
      ],
      ['present_seconds', UNIT.seconds, 'Time connected while the game was on.', (who) => did(who).presentSeconds],
      [
        'game_seconds',
        UNIT.seconds,
        'How long the game lasted at their table, from its start to the debrief, pauses included.',
        (who) => activities.gameSeconds(who.person),
      ],
      ['present_share', '0 to 1', 'present_seconds of game_seconds.', share],
    ],
    participants.filter(({ bot }) => bot === ''),
  );
};
