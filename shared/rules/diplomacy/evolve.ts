import { assertNever } from '../../base/result.ts';
import type { Dialogue, Insight, Understanding } from '../../model/diplomacy.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { trustAfter } from '../../scoring/trust.ts';
import { slotSpent } from '../capital/slots.ts';
import { recorded } from '../recorded.ts';
import type { DiplomacyEvent } from './events.ts';

export function evolveDiplomacy(game: Game, event: DiplomacyEvent, at: number): Game {
  switch (event.type) {
    case 'UnderstandingOffered':
      return offered(game, event);
    case 'UnderstandingAccepted':
      return understood(game, event.understanding, { status: 'accepted' });
    case 'UnderstandingDeclined':
      return understood(game, event.understanding, { status: 'declined' });
    case 'UnderstandingWithdrawn':
      return understood(game, event.understanding, { status: 'withdrawn' });
    case 'UnderstandingLapsed':
      return understood(game, event.understanding, { status: 'lapsed' });
    case 'UnderstandingJudged':
      return understood(game, event.understanding, {
        status: event.brokenBy.length === 0 ? 'kept' : 'broken',
        brokenBy: event.brokenBy,
      });
    case 'GoodwillGained':
      return {
        ...game,
        goodwill: { ...game.goodwill, [event.pair]: (game.goodwill[event.pair] ?? 0) + event.by },
      };
    case 'WordBroken':
      return wordBroken(game, event, at);
    case 'DialogueOffered':
      return dialogueOffered(game, event);
    case 'DialogueDeclined':
      return discussed(game, event.dialogue, 'declined');
    case 'DialogueWithdrawn':
      return discussed(game, event.dialogue, 'withdrawn');
    case 'DialogueLapsed':
      return discussed(game, event.dialogue, 'lapsed');
    case 'DialogueHeld':
      return held(game, event, at);
    default:
      return assertNever(event);
  }
}

function offered(
  game: Game,
  { understanding: id, from, to, gives, takes }: Extract<DiplomacyEvent, { type: 'UnderstandingOffered' }>,
): Game {
  const offer: Understanding = { id, from, to, gives, takes, round: game.round, status: 'offered', brokenBy: [] };
  return { ...game, understandings: { ...game.understandings, [id]: offer } };
}

function understood(game: Game, id: string, change: Partial<Pick<Understanding, 'status' | 'brokenBy'>>): Game {
  const known = game.understandings[id];
  if (!known) throw new Error(`An event names understanding ${id}, which nobody has offered`);
  return { ...game, understandings: { ...game.understandings, [id]: { ...known, ...change } } };
}

/** It gets about: everybody at the table trusts the party less, and it them. */
function wordBroken(game: Game, { party, by }: Extract<DiplomacyEvent, { type: 'WordBroken' }>, at: number): Game {
  const broken = { kept: [], broken: [party] };
  // What pairs gain by keeping their word only they know: it is no part of the public trust.
  const trust = trustAfter(game.trust, game.playing, broken, { understanding: { kept: 0, broken: by } });
  return recorded({ ...game, trust }, { kind: 'word-broken', at, party });
}

function dialogueOffered(
  game: Game,
  { dialogue: id, from, to, issue }: Extract<DiplomacyEvent, { type: 'DialogueOffered' }>,
): Game {
  const offer: Dialogue = { id, from, to, issue, round: game.round, status: 'offered' };
  return { ...game, dialogues: { ...game.dialogues, [id]: offer } };
}

const discussed = (game: Game, id: string, status: Dialogue['status']): Game => ({
  ...game,
  dialogues: { ...game.dialogues, [id]: { ...dialogueOf(game, id), status } },
});

function dialogueOf(game: Game, id: string): Dialogue {
  const known = game.dialogues[id];
  if (!known) throw new Error(`An event names dialogue ${id}, which nobody has offered`);
  return known;
}

/** Everybody sees the issue and the new uncertainty; who met, only they. */
function held(
  game: Game,
  { dialogue: id, uncertainty, insights }: Extract<DiplomacyEvent, { type: 'DialogueHeld' }>,
  at: number,
): Game {
  const { from, to, issue } = dialogueOf(game, id);
  const spent = slotSpent(slotSpent(discussed(game, id, 'held'), from), to);
  const known = Object.entries(insights).reduce(learned, spent);
  const calmer = { ...known, uncertainty: { ...known.uncertainty, [issue]: uncertainty } };
  return recorded(calmer, { kind: 'dialogue', at, issue, value: uncertainty });
}

const learned = (game: Game, [learner, insight]: readonly [PartyId, Insight]): Game => ({
  ...game,
  insights: { ...game.insights, [learner]: [...(game.insights[learner] ?? []), insight] },
});
