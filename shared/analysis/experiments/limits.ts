/** Bots that may put forward only some forms of text: what they are kept from they replace by the best that is left. */
import { type Dials, LEVELS } from '../../model/dials.ts';
import type { IssueId } from '../../model/scenario.ts';
import type { ClauseView } from '../../model/view.ts';
import { carriersOf, textOf } from '../../rolling/reading.ts';
import type { Command, CommandType } from '../../rules/commands.ts';
import { aspirationOn, roundEnd } from '../bots/aspiration.ts';
import { audienceOn } from '../bots/audience.ts';
import { contentFor } from '../bots/drafting.ts';
import { type Mind as BotMind, isOwn, liveClauses, mindOf } from '../bots/mind.ts';
import { nextCommand } from '../bots/nextCommand.ts';
import type { Sight } from '../bots/sight.ts';
import { isLikelier, nameOf, type Option, optionFor, textsWorth } from '../bots/texts.ts';
import type { Mind } from '../simulation/play.ts';
import { type Form, levelOf } from '../standing.ts';

/** Whether a delegation may put a form forward on an issue; `inForce` is the form that holds there now, if any. */
export type Limits = (form: Dials, inForce: Dials | undefined) => boolean;

/** The same bot, within the limits. What it says to the texts of others stays its own affair. */
export const within =
  (limits: Limits): Mind =>
  (sight, bot, seed) => {
    let seen = instructed(limits, sight);
    for (;;) {
      const command = nextCommand(seen, bot, seed);
      if (!command) return undefined;
      const allowed = allowedFor(limits, mindOf(seen, bot, seed), command);
      if (allowed) return allowed;
      seen = without(seen, command.type);
    }
  };

/**
 * Tells the bot of the obligation that is above its limits, as a red line of its capital, so that it neither hopes for
 * more nor waits for it.
 */
function instructed(limits: Limits, sight: Sight): Sight {
  const lines = sight.scenario.issues.flatMap(({ id }) => ceilingOn(limits, sight, id));
  if (lines.length === 0) return sight;
  const known = Object.keys(sight.own.redLines).length;
  const added = Object.fromEntries(lines.map((line, index) => [String(known + index + 1), line]));
  return { ...sight, own: { ...sight.own, redLines: { ...sight.own.redLines, ...added } } };
}

type RedLine = Sight['own']['redLines'][string];

/** From the lowest obligation above which nothing is allowed, at any position. */
function ceilingOn(limits: Limits, { everybody }: Sight, issue: IssueId): readonly RedLine[] {
  const highest = FORMS.filter((form) => limits(form, heldOn(everybody, issue))).at(-1)?.obligation ?? -1;
  const minObligation = LEVELS.find((level) => level > highest);
  if (minObligation === undefined) return [];
  return [{ issue, forbidden: 'above', threshold: -1, minObligation, note: '', source: '', inferred: false }];
}

/** All settings of the dials, by rising obligation. */
const FORMS: readonly Dials[] = LEVELS.flatMap((obligation) =>
  LEVELS.flatMap((precision) => LEVELS.map((delegation) => ({ obligation, precision, delegation }))),
);

function heldOn({ clauses, issues }: Sight['everybody'], issue: IssueId): Dials | undefined {
  const inForce = clauses[issues[issue]?.inForce ?? ''];
  const held = inForce && textOf(inForce);
  return held && dialsOf(held);
}

/** So that it goes on to its next thought. */
const without = (sight: Sight, type: CommandType): Sight => ({
  ...sight,
  own: { ...sight.own, may: { ...sight.own.may, [type]: 'limited' } },
});

/** The command itself, another in its place, or undefined where nothing is left of it. */
function allowedFor(limits: Limits, mind: BotMind, command: Command): Command | undefined {
  if (command.type === 'ProposeClause')
    return isAllowed(limits, mind, command.issue, command.content) ? command : draftWithin(limits, mind, command.issue);
  if (command.type === 'AmendClause') return revisionWithin(limits, mind, command);
  if (command.type === 'ProposeAmendment') return amendmentWithin(limits, mind, command);
  return command;
}

const isAllowed = (limits: Limits, mind: BotMind, issue: IssueId, form: Omit<Form, 'position'>): boolean =>
  limits(dialsOf(form), heldOn(mind.everybody, issue));

const dialsOf = ({ obligation, precision, delegation }: Omit<Form, 'position'>): Dials => ({
  obligation: levelOf(obligation),
  precision: levelOf(precision),
  delegation: levelOf(delegation),
});

/** On the issue that it had in mind, or else on any other where it has no text of its own. */
function draftWithin(limits: Limits, mind: BotMind, wanted: IssueId): Command | undefined {
  const own = liveClauses(mind).flatMap(([, clause]) => (isOwn(mind, clause) ? [clause.issue] : []));
  const others = mind.sight.scenario.issues.map(({ id }) => id).filter((id) => id !== wanted && !own.includes(id));
  for (const issue of [wanted, ...others]) {
    const option = bestWithin(limits, mind, issue);
    if (option) return { type: 'ProposeClause', issue, content: contentFor(mind, issue, option.form) };
  }
  return undefined;
}

type Asking<Type extends CommandType> = Extract<Command, { type: Type }>;

function revisionWithin(limits: Limits, mind: BotMind, command: Asking<'AmendClause'>): Command | undefined {
  const clause = mind.everybody.clauses[command.clause];
  const text = clause && textOf(clause);
  if (!clause || !text) return undefined;
  if (isAllowed(limits, mind, clause.issue, command.content)) return command;
  const option = bestWithin(limits, mind, clause.issue);
  return option && isLikelier(mind, option, optionFor(mind, audienceOn(mind, clause.issue), text, carriersOf(clause)))
    ? { ...command, content: contentFor(mind, clause.issue, option.form) }
    : undefined;
}

function amendmentWithin(limits: Limits, mind: BotMind, command: Asking<'ProposeAmendment'>): Command | undefined {
  const clause = mind.everybody.clauses[command.clause];
  const text = clause && textOf(clause);
  if (!text) return undefined;
  const { obligation = text.obligation, precision = text.precision, delegation = text.delegation } = command.changes;
  return isAllowed(limits, mind, clause.issue, { obligation, precision, delegation }) ? command : undefined;
}

/** What the others are likeliest to carry of what it would settle for by the end of the round. */
function bestWithin(limits: Limits, mind: BotMind, issue: IssueId): Option | undefined {
  const audience = audienceOn(mind, issue);
  const had = new Set(Object.values(mind.everybody.clauses).flatMap((clause) => namesIn(clause, issue)));
  let best: Option | undefined;
  for (const { form } of textsWorth(mind, issue, Math.max(LEAST, aspirationOn(mind, issue, roundEnd(mind))))) {
    if (had.has(nameOf(form)) || !isAllowed(limits, mind, issue, form)) continue;
    const option = optionFor(mind, audience, form, [mind.me]);
    if (!best || isLikelier(mind, option, best)) best = option;
  }
  return best;
}

/** Utils: less than this is not worth a draft. */
const LEAST = 1;

const namesIn = (clause: ClauseView, issue: IssueId): readonly string[] =>
  clause.issue === issue ? Object.values(clause.revisions).map(nameOf) : [];

/** One form of text and no other; its position stays free. */
export const onlyForm =
  ([obligation, precision, delegation]: readonly [obligation: number, precision: number, delegation: number]): Limits =>
  (form) =>
    form.obligation === obligation && form.precision === precision && form.delegation === delegation;
