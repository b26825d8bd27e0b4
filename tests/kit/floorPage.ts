/** What a delegate negotiates on the pages: changes to texts, promises, dialogues, questions, the signature. */
import type { Locator } from 'playwright-core';
import { button, heading, panel, type TabName } from './delegatePage.ts';
import type { Hand } from './hand.ts';

export type VoteWord = 'Support' | 'Oppose' | 'Abstain';
export type TalksPart = 'Channels' | 'Understandings' | 'Track 2';
type FloorPart = 'Amendments' | 'Brackets' | 'Link';

/** A clause on the desk, with all that is negotiated on it. */
export const clauseCard = ({ page }: Hand, number: number): Locator =>
  panel(page)
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^Clause ${number}\\b`) }) });

const summary = (within: Locator, words: string | RegExp): Locator => within.locator('summary', { hasText: words });

/** Folds out what is folded, and leaves open what is open. */
async function unfold(hand: Hand, folded: Locator): Promise<void> {
  const details = folded.locator('xpath=..');
  await folded.waitFor();
  if ((await details.getAttribute('open')) === null) await hand.use(folded);
}

/** Opens one of the parts under a clause, in the text panel. */
export async function openPart(hand: Hand, clause: number, part: FloorPart): Promise<void> {
  await openUnlessOpen(hand, 'Text');
  const opener = clauseCard(hand, clause).getByRole('button', { name: new RegExp(`^${part}`) });
  if ((await opener.getAttribute('aria-expanded')) === 'false') await hand.use(opener);
}

/** Whoever is in a panel already does not go back to its tab. */
async function openUnlessOpen(hand: Hand, name: TabName): Promise<void> {
  const tab = hand.page.getByRole('tab', { name: new RegExp(`^${name}`) });
  if ((await tab.getAttribute('aria-selected')) === 'false') await hand.openTab(name);
}

export interface Change {
  readonly position?: number;
  readonly precision?: string;
  readonly title?: string;
}

/** Asks for a change to somebody else’s clause. */
export async function proposeAmendment(hand: Hand, clause: number, change: Change): Promise<void> {
  const { page } = hand;
  await openPart(hand, clause, 'Amendments');
  await hand.use(button(page, `Propose an amendment to clause ${clause}`));
  await heading(page, 'Propose an amendment').waitFor();
  const draft = panel(page);
  if (change.position !== undefined) await hand.slide(draft.getByRole('slider', { name: 'Position' }), change.position);
  if (change.precision !== undefined)
    await hand.tick(draft.getByRole('group', { name: 'Precision' }).getByLabel(change.precision, { exact: true }));
  if (change.title !== undefined) await hand.write(draft.getByLabel('Title'), change.title);
  await hand.use(button(page, 'Propose this amendment'));
  await heading(page, 'Text').waitFor();
}

export async function answerAmendment(
  hand: Hand,
  clause: number,
  amendment: number,
  answer: 'Accept' | 'Decline',
): Promise<void> {
  await openPart(hand, clause, 'Amendments');
  await hand.use(button(hand.page, `${answer} amendment ${amendment}`));
}

export interface Bracketing {
  readonly point: 'Position' | 'Obligation' | 'Precision' | 'Delegation';
  /** A number for the position, and a level by its name for a dial. */
  readonly alternative: number | string;
  readonly reason: string;
}

/** Puts a point of somebody else’s clause in square brackets. */
export async function bracket(hand: Hand, clause: number, { point, alternative, reason }: Bracketing): Promise<void> {
  const { page } = hand;
  const card = clauseCard(hand, clause);
  await openPart(hand, clause, 'Brackets');
  await hand.pick(card.getByLabel('What you do not agree to'), point);
  const instead = card.getByLabel('What you would have there');
  if (typeof alternative === 'number') await hand.slide(instead, alternative);
  else await hand.pick(instead, alternative);
  await hand.pick(card.getByLabel('Why', { exact: true }), reason);
  await hand.use(button(page, `Put it in brackets in clause ${clause}`));
}

export const liftBracket = (hand: Hand, number: number): Promise<void> =>
  hand.use(button(hand.page, `Lift bracket ${number}`));

/** Offers to let one’s own clause stand or fall with another. */
export async function offerLink(hand: Hand, clause: number, other: number): Promise<void> {
  await openPart(hand, clause, 'Link');
  const card = clauseCard(hand, clause);
  await hand.tick(card.getByLabel(new RegExp(`^clause ${other}\\b`)));
  await hand.use(card.getByRole('button', { name: 'Offer this link' }));
}

export async function agreeToLink(hand: Hand, clause: number): Promise<void> {
  await openPart(hand, clause, 'Link');
  await hand.use(button(hand.page, `Agree to the link Clause ${clause}`));
}

export async function moveCaucus(hand: Hand, minutes: number): Promise<void> {
  const { page } = hand;
  await unfold(hand, summary(page.getByRole('complementary'), 'Motions'));
  await hand.use(button(page, 'Move …'));
  const dialog = page.getByRole('dialog', { name: 'Move a motion' });
  await hand.tick(dialog.getByLabel('Caucus'));
  await hand.write(dialog.getByLabel('Minutes, 1 to 30'), String(minutes));
  await hand.use(dialog.getByRole('button', { name: 'Move it' }));
}

export const answerMotion = (hand: Hand, answer: 'for' | 'against'): Promise<void> =>
  hand.use(button(hand.page, `I am ${answer} it`));

export async function openTalks(hand: Hand, part: TalksPart): Promise<void> {
  await openUnlessOpen(hand, 'Talks');
  const opener = hand.page
    .getByRole('group', { name: 'Parts of the talks' })
    .getByRole('button', { name: new RegExp(`^${part}`) });
  if ((await opener.getAttribute('aria-pressed')) === 'false') await hand.use(opener);
}

export interface Promised {
  readonly vote: 'Yes' | 'No' | 'Abstain';
  readonly clause: number;
}

/** “We vote so on this if you vote so on that.” */
export async function offerUnderstanding(hand: Hand, to: string, ours: Promised, theirs: Promised): Promise<void> {
  await openTalks(hand, 'Understandings');
  const talks = panel(hand.page);
  await unfold(hand, summary(talks, 'Offer an understanding'));
  await hand.pick(talks.getByLabel('With', { exact: true }), to);
  await promise(hand, talks.getByRole('group', { name: 'We promise to vote' }), ours);
  await promise(hand, talks.getByRole('group', { name: `if ${to} votes` }), theirs);
  await hand.use(talks.getByRole('button', { name: 'Send the offer' }));
  await talks.getByRole('button', { name: /^Withdraw the offer/ }).waitFor();
}

async function promise(hand: Hand, field: Locator, { vote, clause }: Promised): Promise<void> {
  await hand.tick(field.getByLabel(vote, { exact: true }));
  await hand.pick(field.getByLabel('On', { exact: true }), `Clause ${clause}:`);
}

/** Accepts what a delegation has offered in one part of the talks. */
export async function acceptOffer(hand: Hand, part: TalksPart, from: string): Promise<void> {
  await openTalks(hand, part);
  const accept = panel(hand.page).getByRole('button', { name: new RegExp(`^Accept ${from}`) });
  await hand.use(accept);
  await accept.waitFor({ state: 'hidden' });
}

export async function offerDialogue(hand: Hand, to: string, issue: string): Promise<void> {
  await openTalks(hand, 'Track 2');
  const talks = panel(hand.page);
  await unfold(hand, summary(talks, 'Offer a dialogue'));
  await hand.pick(talks.getByLabel('With', { exact: true }), to);
  await hand.pick(talks.getByLabel('On the issue'), issue);
  await hand.use(talks.getByRole('button', { name: 'Send the offer' }));
}

/** Asks one’s capital to relax the only red line that there is. */
export async function askCapital(hand: Hand): Promise<void> {
  const { page } = hand;
  await openUnlessOpen(hand, 'Brief');
  await hand.use(button(page, /^Ask for new instructions/));
  await hand.use(page.getByRole('dialog').getByRole('button', { name: 'Ask the capital' }));
}

/** Unfolds the news that has just broken. */
export async function readNews(hand: Hand, title: string): Promise<Locator> {
  const flash = newsflash(hand, title);
  await hand.use(flash.getByRole('button', { name: 'More', exact: true }));
  return flash;
}

export async function dismissNews(hand: Hand, title: string): Promise<void> {
  await hand.use(button(hand.page, 'Put away'));
  await newsflash(hand, title).waitFor({ state: 'hidden' });
}

const newsflash = ({ page }: Hand, title: string): Locator => page.getByRole('region', { name: `Newsflash ${title}` });

/** Votes on something of the ballot, by the words with which the form names it: “question 1”, “clauses 1 and 2”. */
export async function castVote(hand: Hand, on: string, choice: VoteWord): Promise<void> {
  const { page } = hand;
  await openUnlessOpen(hand, 'Vote');
  await hand.tick(page.getByRole('group', { name: new RegExp(`^Your vote on ${on}\\b`) }).getByLabel(choice));
  await hand.use(button(page, `Cast vote on ${on}`));
}

/** Consents to a clause on the ballot without being bound. */
export async function reserve(hand: Hand, clause: number): Promise<void> {
  await openUnlessOpen(hand, 'Vote');
  const reservation = button(hand.page, new RegExp(`^Consent with a reservation.* Clause ${clause}$`));
  await hand.use(reservation);
  await hand.page.getByText('Your reservation is entered.').waitFor();
}

export async function explainVote(hand: Hand, clause: number, words: string): Promise<void> {
  await openUnlessOpen(hand, 'Vote');
  const votes = panel(hand.page);
  await unfold(hand, summary(votes, `Explain your vote on clause ${clause}`));
  await hand.write(votes.getByLabel(`Why you voted so on clause ${clause}`), words);
  await hand.use(button(hand.page, `Put the explanation on record for clause ${clause}`));
}

/** Signs the final act, after the question with the chance of ratification. */
export async function sign(hand: Hand): Promise<void> {
  const { page } = hand;
  await openUnlessOpen(hand, 'Sign');
  await hand.use(button(page, 'Sign the final act'));
  await hand.use(page.getByRole('dialog', { name: 'Sign the final act?' }).getByRole('button', { name: 'Yes, sign' }));
}
