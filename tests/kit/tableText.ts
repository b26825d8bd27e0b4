/** A table as text, for failing tests. */
import { type Clause, contentOf, revisionOf } from '#shared/model/clause.ts';
import { clausesOf, type Game, isPresent } from '#shared/model/game.ts';

export function tableText(game: Game, since: number): string {
  return [
    `${game.phase}, round ${game.round} of ${game.scenario.procedure.rounds}, ${clockText(game, since)}, ${game.scenario.procedure.decisionRule}`,
    ...Object.keys(game.seats).map((party) => seatText(game, party)),
    ...clausesOf(game).map(clauseText),
    ...(game.ballot?.items ?? []).map(({ clause }) => `ballot ${clause}: ${pairs(game.ballot?.votes[clause] ?? {})}`),
    ...(game.preliminaries?.items ?? []).map(
      ({ id }) => `question ${id}: ${pairs(game.preliminaries?.votes[id] ?? {})}`,
    ),
    `uncertainty ${pairs(game.uncertainty)}`,
    ...Object.entries(game.channels).map(([id, { count }]) => `channel ${id}: ${count} messages`),
  ].join('\n');
}

function clockText({ clock }: Game, since: number): string {
  if (clock.kind === 'running') return `until ${(clock.deadline - since) / 1_000} s`;
  return clock.kind === 'paused' ? `paused with ${clock.remaining / 1_000} s left` : 'no clock';
}

function seatText(game: Game, party: string): string {
  const seat = game.seats[party];
  const marks = [
    [seat?.delegate ?? 'nobody', ...(seat?.team ?? [])].join(' and '),
    seat?.caretaker ? 'caretaker' : '',
    game.playing.includes(party) ? 'plays' : '',
    isPresent(game, party) ? 'here' : 'away',
    seat?.ready ? 'ready' : '',
    `${seat?.drafts ?? 0} drafts`,
  ];
  return `${party}: ${marks.filter((mark) => mark !== '').join(', ')}`;
}

function clauseText(clause: Clause): string {
  const { position, obligation, precision, delegation, title } = contentOf(clause);
  const lists = [
    ['with', clause.coSponsors],
    ['asked again', clause.askedAgain],
    ['binds', clause.bound],
    ['repudiated by', clause.repudiated],
  ] as const;
  const said = lists
    .filter(([, parties]) => parties.length > 0)
    .map(([word, parties]) => `${word} ${parties.join(' ')}`);
  return [
    `${clause.id} r${revisionOf(clause)} ${clause.issue} at ${position} (${obligation} ${precision} ${delegation}) "${title}"`,
    `by ${clause.sponsor}`,
    ...said,
    clause.rejection ? `rejected: ${clause.rejection}` : clause.status,
  ].join(', ');
}

const pairs = (map: Readonly<Record<string, string | number>>): string =>
  Object.entries(map)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ') || 'nothing';
