import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Attendee } from '#tests/kit/attendee.ts';
import {
  breakNews,
  comeAsFacilitator,
  endPhase,
  openTable,
  startTalks,
  strikeLine,
  undoStep,
} from '#tests/kit/chairPage.ts';
import {
  button,
  heading,
  inPhase,
  join,
  markDone,
  openTab,
  panel,
  propose,
  takeSeat,
} from '#tests/kit/delegatePage.ts';
import { HARBOUR, KIT_SCENARIOS } from '#tests/kit/floorHarbour.ts';
import {
  acceptOffer,
  agreeToLink,
  answerAmendment,
  answerMotion,
  askCapital,
  bracket,
  castVote,
  clauseCard,
  dismissNews,
  explainVote,
  liftBracket,
  moveCaucus,
  offerDialogue,
  offerLink,
  offerUnderstanding,
  openPart,
  openTalks,
  proposeAmendment,
  readNews,
  reserve,
  sign,
} from '#tests/kit/floorPage.ts';
import { Mouse } from '#tests/kit/hand.ts';
import { useHouse } from '#tests/kit/house.ts';
import { expectAccessible, expectAccessibleAtAllSizes } from '#tests/kit/screens.ts';
import { inSteps } from '#tests/kit/story.ts';
import { recordTraffic } from '#tests/kit/traffic.ts';

/** What the first understanding and the first dialogue between Arcadia and Borduria are called on the wire. */
const BETWEEN_TWO = 'ARC+BOR-1';

const house = useHouse(async () => ({ SCENARIO_DIR: KIT_SCENARIOS }));

describe('three delegations use the whole floor, in sight of the table', () => {
  inSteps();
  let chair: Page;
  let arcadia: Mouse;
  let borduria: Mouse;
  /** Played without a page. */
  let caledon: Attendee;
  const traffic = new Map<Page, readonly Buffer[]>();

  beforeAll(async () => {
    const visit = async () => {
      const page = await house.visitor();
      traffic.set(page, recordTraffic(page));
      return page;
    };
    const [one, two, three] = await Promise.all([visit(), visit(), visit()]);
    chair = one;
    arcadia = new Mouse(two);
    borduria = new Mouse(three);
  });

  const pages = () => [chair, arcadia.page, borduria.page] as const;
  const all = (act: (page: Page) => Promise<unknown>) => Promise.all(pages().map(act));
  const wasSent = (page: Page, words: string) => Buffer.concat(traffic.get(page) ?? []).includes(words);

  /** The record’s line as it is read out to whoever is on the page. */
  const hears = (page: Page, line: string) =>
    page.getByRole('log').getByText(line, { exact: true }).first().waitFor({ state: 'attached' });

  it('a facilitator opens a table, three take their seats, read their briefs and come to the consultations', async () => {
    await comeAsFacilitator(chair, house.base, house.facilitatorLink);
    const code = await openTable(chair, HARBOUR.title);
    await join(arcadia.page, house.base, code, 'Ada');
    await join(borduria.page, house.base, code, 'Bo');
    await takeSeat(arcadia.page, 'Arcadia');
    await takeSeat(borduria.page, 'Borduria');
    caledon = await Attendee.delegate(house.base, code, 'Cy');
    await caledon.does({ type: 'TakeSeat', party: 'CAL' });
    await startTalks(chair);
    await caledon.does({ type: 'MarkReady', ready: true });
    await Promise.all([markDone(arcadia.page), markDone(borduria.page)]);
    await all((page) => inPhase(page, 'Consultations'));
  });

  it('each tables a clause', async () => {
    await propose(arcadia.page, {
      issue: 'Port access',
      position: 65,
      obligation: 'political commitment',
      precision: 'principles',
      title: 'Open ports',
    });
    await propose(borduria.page, {
      issue: 'Undersea cables',
      position: 60,
      obligation: 'adopted treaty text',
      precision: 'rules and definitions',
      title: 'Safe cables',
    });
    const content = {
      position: 55,
      obligation: 1,
      precision: 1,
      delegation: 0,
      title: 'Answered requests',
      text: 'Requests for data are answered.',
    } as const;
    await caledon.does({ type: 'ProposeClause', issue: 'DATA', content });
    await heading(arcadia.page, 'On the table: 3 clauses').waitFor();
  });

  it('an amendment that the sponsor refuses, and two have signed, is to be voted on', async () => {
    await proposeAmendment(borduria, 1, { position: 45 });
    await caledon.does({ type: 'SignAmendment', amendment: 'a1' });
    await answerAmendment(arcadia, 1, 1, 'Decline');
    const card = clauseCard(arcadia, 1);
    await card.getByRole('button', { name: 'Decline amendment 1', pressed: true }).waitFor();
    await card.getByText('If not all sponsors accept, it is voted on before the clause.').waitFor();
    await hears(borduria.page, 'Arcadia does not accept amendment 1 to clause 1, “Open ports”.');
  });

  it('an amendment that the sponsor accepts is part of the text at once, and the refused one is asked again', async () => {
    await caledon.does({ type: 'ProposeAmendment', clause: 'c1', changes: { precision: 2, title: 'Ports stay open' } });
    await answerAmendment(arcadia, 1, 2, 'Accept');
    await heading(borduria.page, /^Clause 1 Ports stay open/).waitFor();
    await clauseCard(arcadia, 1).getByRole('button', { name: 'Decline amendment 1', pressed: false }).waitFor();
    await answerAmendment(arcadia, 1, 1, 'Decline');
  });

  it('a bracket says to everybody what is not agreed; its holder lifts one and keeps another', async () => {
    await bracket(borduria, 1, { point: 'Position', alternative: 50, reason: 'Tactical' });
    await bracket(borduria, 1, { point: 'Obligation', alternative: 'recommendation', reason: 'Awaiting instructions' });
    const held = clauseCard(arcadia, 1).getByRole('region', { name: 'Brackets left: 2' }).getByRole('listitem');
    await expect
      .poll(() => held.allInnerTexts())
      .toEqual([
        expect.stringMatching(/Position 65.*50.*Borduria: Tactical/s),
        expect.stringMatching(/Obligation political commitment.*recommendation.*Borduria: Awaiting instructions/s),
      ]);
    await button(
      arcadia.page,
      'Clause 1, Ports stay open, soft, live, sponsored by Arcadia, 2 brackets left, 1 open amendment',
    ).waitFor();
    await expectAccessibleAtAllSizes(arcadia.page, 'floor-text');
    await openPart(borduria, 1, 'Brackets');
    await expectAccessibleAtAllSizes(borduria.page, 'floor-brackets');
    await liftBracket(borduria, 1);
    await clauseCard(arcadia, 1).getByRole('region', { name: 'Brackets left: 1' }).waitFor();
  });

  it('two clauses are linked as soon as both sponsors agree', async () => {
    await offerLink(arcadia, 1, 2);
    await clauseCard(borduria, 2).getByText('A link with clause 1 is offered').first().waitFor();
    await agreeToLink(borduria, 2);
    await clauseCard(arcadia, 1).getByText('Linked with clause 2').first().waitFor();
    await openPart(arcadia, 1, 'Link');
    await expectAccessible(arcadia.page, 'floor-link');
  });

  it('the rolling text shows what is agreed and what is not', async () => {
    await button(arcadia.page, 'Rolling text').click();
    const rolling = arcadia.page.getByRole('dialog', { name: `${HARBOUR.title}: rolling text` });
    await rolling.getByText('Brackets left: 1').first().waitFor();
    await expectAccessibleAtAllSizes(arcadia.page, 'rolling-text');
    await rolling.getByRole('button', { name: 'Close' }).click();
  });

  it('a caucus is moved and carried, undone by the facilitator, and then refused', async () => {
    await moveCaucus(borduria, 5);
    await answerMotion(arcadia, 'for');
    await arcadia.page.getByText(/^Caucus until/).waitFor();
    await undoStep(chair, 'a delegation spoke on a motion', 'That was a slip');
    await hears(
      borduria.page,
      'The facilitator undid the last step: a delegation spoke on a motion. Reason: “That was a slip”.',
    );
    await heading(arcadia.page, 'Borduria moves a caucus of 5 minutes.').waitFor();
    await expectAccessibleAtAllSizes(arcadia.page, 'motion');
    await answerMotion(arcadia, 'against');
    await caledon.does({ type: 'AnswerMotion', motion: 'm1', inFavour: false });
    await hears(arcadia.page, 'The motion is not carried: a caucus of 5 minutes.');
  });

  it('a line of the record is struck, and stays', async () => {
    await strikeLine(chair, 'Borduria moves a caucus of 5 minutes.', 'Moved by mistake');
    await chair.getByText('Struck: Moved by mistake').waitFor();
    await hears(arcadia.page, 'The facilitator struck from the record: Borduria moves a caucus of 5 minutes.');
  });

  it('promises are known to those who made them', async () => {
    await offerUnderstanding(arcadia, 'Borduria', { vote: 'Yes', clause: 2 }, { vote: 'Yes', clause: 3 });
    await acceptOffer(borduria, 'Understandings', 'Arcadia');
    await offerUnderstanding(arcadia, 'Caledon', { vote: 'Yes', clause: 3 }, { vote: 'Yes', clause: 1 });
    await caledon.does({ type: 'AnswerUnderstanding', understanding: 'ARC+CAL-1', accept: true });
    await expect.poll(() => panel(arcadia.page).getByText('Agreed', { exact: true }).count()).toBe(2);
    await panel(borduria.page).getByText('Arcadia votes yes on clause 2 if we vote yes on clause 3.').waitFor();
    await Promise.all([
      expectAccessibleAtAllSizes(arcadia.page, 'understandings'),
      expectAccessible(borduria.page, 'understanding-agreed'),
    ]);
  });

  it('in a Track 2 dialogue two learn a range of the other’s; all others learn only the issue', async () => {
    await offerDialogue(arcadia, 'Borduria', 'Undersea cables');
    await acceptOffer(borduria, 'Track 2', 'Arcadia');
    const learned = (party: string) => new RegExp(`^${party}’s ideal on Undersea cables lies between \\d+ and \\d+`);
    await panel(arcadia.page).getByText(learned('Borduria')).waitFor();
    await panel(borduria.page).getByText(learned('Arcadia')).waitFor();
    await chair
      .getByRole('log')
      .getByText(/^A Track 2 dialogue was held on Undersea cables/)
      .waitFor({ state: 'attached' });
    expect(await chair.content()).not.toContain('lies between');
    expect(wasSent(arcadia.page, BETWEEN_TWO)).toBe(true);
    expect(wasSent(chair, BETWEEN_TWO)).toBe(false);
    expect(caledon.received().includes(BETWEEN_TWO)).toBe(false);
    await expectAccessibleAtAllSizes(arcadia.page, 'dialogues');
  });

  it('a capital is asked to relax a red line, and answers its own delegation alone', async () => {
    await askCapital(borduria);
    await panel(borduria.page)
      .getByText(/^Round 1: on Requests for data it/)
      .waitFor();
    await expectAccessible(borduria.page, 'capital');
    await panel(borduria.page).getByText('You have no requests to your capital left.').waitFor();
    await openTab(chair, 'Text');
    expect(await chair.content()).not.toContain('capital');
  });

  it('news breaks by the facilitator’s hand, and tells one party more than the others', async () => {
    await openTab(chair, 'Chair');
    await expectAccessibleAtAllSizes(chair, 'desk');
    await breakNews(chair, HARBOUR.news);
    const toldBorduria = await readNews(borduria, HARBOUR.news);
    await toldBorduria.getByText(HARBOUR.toldToBorduria).waitFor();
    const toldArcadia = await readNews(arcadia, HARBOUR.news);
    await toldArcadia.getByText('Trust of Arcadia in Borduria falls clearly.').first().waitFor();
    for (const page of [arcadia.page, chair]) expect(wasSent(page, HARBOUR.toldToBorduria)).toBe(false);
    expect(wasSent(borduria.page, HARBOUR.toldToBorduria)).toBe(true);
    expect(caledon.received().includes(HARBOUR.toldToBorduria)).toBe(false);
    await expectAccessibleAtAllSizes(borduria.page, 'newsflash');
    await dismissNews(borduria, HARBOUR.news);
    await dismissNews(arcadia, HARBOUR.news);
  });

  it('the table first votes on what is in dispute: the amendment fails, and the bracket is lifted', async () => {
    await endPhase(chair, 'Voting');
    await arcadia.page.getByRole('tab', { name: '2 questions to vote on' }).waitFor();
    await openTab(arcadia.page, 'Vote');
    await heading(arcadia.page, 'Question 1: take amendment 1 by Borduria into clause 1, “Ports stay open”?').waitFor();
    await heading(arcadia.page, /^Question 2: lift the bracket of Borduria around the obligation/).waitFor();
    await expectAccessibleAtAllSizes(arcadia.page, 'questions');
    await castVote(arcadia, 'question 1', 'Oppose');
    await castVote(arcadia, 'question 2', 'Support');
    await castVote(borduria, 'question 1', 'Support');
    await castVote(borduria, 'question 2', 'Oppose');
    await caledon.does({ type: 'VoteOnPreliminary', question: 'a1', choice: 'no' });
    await caledon.does({ type: 'VoteOnPreliminary', question: 'b2', choice: 'yes' });
    await heading(arcadia.page, 'Package 1: clauses 1 and 2').waitFor();
    await hears(arcadia.page, 'Rejected by a vote: amendment 1 to clause 1, “Ports stay open”.');
  });

  it('on the ballot a package is one vote, a reservation stays secret, and a promise can be broken', async () => {
    await panel(borduria.page).getByText('You promised Arcadia: Support.').waitFor();
    await reserve(borduria, 1);
    await expectAccessibleAtAllSizes(borduria.page, 'ballot-package');
    await castVote(borduria, 'clauses 1 and 2', 'Support');
    await castVote(borduria, 'clause 3', 'Oppose');
    const seen = await caledon.sees(({ everybody }) => everybody.seats['BOR']?.voted === true);
    expect(seen.everybody.clauses['c1']?.bonds).toEqual({});
    await castVote(arcadia, 'clauses 1 and 2', 'Support');
    await castVote(arcadia, 'clause 3', 'Support');
    await caledon.does({ type: 'CastVote', clause: 'c1', revision: 2, choice: 'yes' });
    await caledon.does({ type: 'CastVote', clause: 'c3', revision: 1, choice: 'yes' });
    await all((page) => inPhase(page, 'Outcome'));
    await all((page) => hears(page, 'Borduria broke its word; trust in it falls.'));
    await panel(arcadia.page).getByText('Adopted. It waits for its entry into force.').waitFor();
    await panel(arcadia.page).getByText('Reserved').first().waitFor();
  });

  it('a vote is explained to everybody', async () => {
    await explainVote(borduria, 3, 'Our parliament was not asked.');
    await panel(arcadia.page).getByText('Our parliament was not asked.').waitFor();
    await expectAccessibleAtAllSizes(borduria.page, 'outcome-explained');
    await caledon.does({ type: 'MarkReady', ready: true });
    await Promise.all([markDone(arcadia.page), markDone(borduria.page)]);
    await all((page) => inPhase(page, 'Signature'));
  });

  it('the final act is signed with the chance of ratification in sight', async () => {
    await openTab(arcadia.page, 'Sign');
    await panel(arcadia.page)
      .getByText(/^If you sign, your capital ratifies with a chance of \d+/)
      .waitFor();
    await expectAccessibleAtAllSizes(arcadia.page, 'sign');
    await sign(arcadia);
    await panel(borduria.page)
      .getByRole('listitem')
      .filter({ hasText: /Arcadia.*Signed/ })
      .waitFor();
    await sign(borduria);
    await caledon.does({ type: 'SignFinalAct' });
    await all((page) => inPhase(page, 'Debrief'));
  });

  it('the debrief tells how it ended, what capitals made of it, how the text came about, and whose word was kept', async () => {
    const endings = await Promise.all(pages().map((page) => page.locator('.ending-word').innerText()));
    expect(new Set(endings).size).toBe(1);
    expect(['A treaty is in force.', 'The treaty failed.', 'The table reached agreement.']).toContain(endings[0]);
    for (const page of pages()) {
      const act = page.getByRole('table', { name: 'The final act, and what capitals made of it' });
      expect(await act.getByRole('row', { name: /Signed/ }).count()).toBe(3);
    }
    await openTalks(arcadia, 'Understandings');
    await panel(arcadia.page).getByText('Borduria did not vote as promised.').waitFor();
    await panel(arcadia.page).getByText('Kept', { exact: true }).waitFor();
    await openTalks(borduria, 'Understandings');
    await panel(borduria.page).getByText('You did not vote as you had promised.').waitFor();
    for (const page of [arcadia.page, chair]) expect(await page.content()).not.toContain(HARBOUR.toldToBorduria);
    await Promise.all([
      expectAccessibleAtAllSizes(arcadia.page, 'floor-debrief'),
      expectAccessible(chair, 'floor-debrief-facilitator'),
    ]);
  });
});
