import { beforeAll, describe, expect, it } from 'vitest';
import { Attendee } from '#tests/kit/attendee.ts';
import { comeByLink, heading, inPhase, panel } from '#tests/kit/delegatePage.ts';
import { HARBOUR, KIT_SCENARIOS } from '#tests/kit/floorHarbour.ts';
import {
  acceptOffer,
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
  offerUnderstanding,
  proposeAmendment,
  readNews,
  reserve,
  sign,
} from '#tests/kit/floorPage.ts';
import { useHouse } from '#tests/kit/house.ts';
import { Keyboard } from '#tests/kit/keyboard.ts';
import { inSteps } from '#tests/kit/story.ts';

const THREE = ['ARC', 'BOR', 'CAL'] as const;

const house = useHouse(async () => ({ SCENARIO_DIR: KIT_SCENARIOS }));

describe('the floor by the keyboard alone, in the list, with the focus in sight at every stop', () => {
  inSteps();
  let chair: Attendee;
  let caledon: Attendee;
  let arcadia: Keyboard;
  let borduria: Keyboard;

  beforeAll(async () => {
    chair = await Attendee.facilitator(house.base, house.facilitatorLink);
    const { table, code } = await chair.openTable(HARBOUR.id);
    await chair.enter(table);
    const seats = await Promise.all(THREE.map((party) => seated(code, party)));
    const [arc, bor, cal] = seats as [Attendee, Attendee, Attendee];
    await chair.does({ type: 'StartGame' });
    await chair.does({ type: 'Advance', phase: 'briefing', round: 0 });
    caledon = cal;
    [arcadia, borduria] = await Promise.all([comesInByKeyboard(arc), comesInByKeyboard(bor)]);
  });

  async function seated(code: string, party: string): Promise<Attendee> {
    const delegate = await Attendee.delegate(house.base, code, `Delegate of ${party}`);
    await delegate.does({ type: 'TakeSeat', party });
    return delegate;
  }

  async function comesInByKeyboard({ link }: Attendee): Promise<Keyboard> {
    const keyboard = new Keyboard(await house.visitor());
    await comeByLink(keyboard.page, house.base, link, HARBOUR.title);
    await keyboard.use(
      keyboard.page.getByRole('group', { name: 'How to see the table' }).getByRole('button', { name: 'List' }),
    );
    return keyboard;
  }

  const list = ({ page }: Keyboard) => page.getByRole('main');

  it('an amendment is proposed to a clause that another tabled, refused by one and signed by two', async () => {
    const text = { precision: 1, delegation: 0 } as const;
    const ports = { ...text, position: 65, obligation: 1, title: 'Open ports', text: 'Ports are open.' } as const;
    const cables = { ...text, position: 60, obligation: 2, title: 'Safe cables', text: 'Cables are safe.' } as const;
    await caledon.does({ type: 'ProposeClause', issue: 'PORTS', content: ports });
    await caledon.does({ type: 'ProposeClause', issue: 'CABLES', content: cables });
    await proposeAmendment(borduria, 1, { position: 50, title: 'Ports open with care' });
    await list(arcadia).getByText('not enough for a vote yet').waitFor();
    await arcadia.openTab('Text');
    await arcadia.use(clauseCard(arcadia, 1).getByRole('button', { name: /^Amendments/ }));
    await arcadia.use(clauseCard(arcadia, 1).getByRole('button', { name: 'Sign amendment 1' }));
    await caledon.does({ type: 'AnswerAmendment', amendment: 'a1', accept: false });
    await list(borduria)
      .getByText(/enough for a vote/)
      .waitFor();
  });

  it('a sponsor takes an amendment in', async () => {
    await arcadia.use(clauseCard(arcadia, 2).getByRole('button', { name: 'Co-sponsor clause 2' }));
    await clauseCard(arcadia, 2).getByRole('button', { name: 'Stop co-sponsoring clause 2' }).waitFor();
    await proposeAmendment(borduria, 2, { precision: 'rules and definitions' });
    await caledon.does({ type: 'AnswerAmendment', amendment: 'a2', accept: true });
    await answerAmendment(arcadia, 2, 2, 'Accept');
    await list(arcadia).getByText('Taken in by the sponsors').waitFor();
  });

  it('brackets are placed, and one is lifted', async () => {
    await bracket(borduria, 1, { point: 'Position', alternative: 45, reason: 'Substantive' });
    await bracket(borduria, 1, { point: 'Delegation', alternative: 'court', reason: 'Not clear what is meant' });
    await list(arcadia).getByRole('heading', { name: 'Brackets left: 2' }).waitFor();
    await liftBracket(borduria, 2);
    await list(arcadia).getByText('Lifted by its holder').waitFor();
    await list(arcadia).getByRole('heading', { name: 'Brackets left: 1' }).waitFor();
  });

  it('a caucus is moved, and refused', async () => {
    await moveCaucus(borduria, 10);
    await list(arcadia).getByText('A caucus of 10 minutes', { exact: true }).waitFor();
    await answerMotion(arcadia, 'against');
    await caledon.does({ type: 'AnswerMotion', motion: 'm1', inFavour: false });
    await list(borduria).getByText('The motion is not carried: a caucus of 10 minutes.').waitFor();
  });

  it('a capital is asked for new instructions', async () => {
    await askCapital(borduria);
    await panel(borduria.page)
      .getByText(/^Round 1: on Requests for data it/)
      .waitFor();
  });

  it('an understanding is offered and accepted', async () => {
    await offerUnderstanding(arcadia, 'Borduria', { vote: 'Yes', clause: 1 }, { vote: 'Abstain', clause: 2 });
    await acceptOffer(borduria, 'Understandings', 'Arcadia');
    await panel(arcadia.page).getByText('Agreed', { exact: true }).waitFor();
  });

  it('two hold a Track 2 dialogue, and learn', async () => {
    await offerDialogue(borduria, 'Arcadia', 'Port access');
    await acceptOffer(arcadia, 'Track 2', 'Borduria');
    await panel(arcadia.page)
      .getByText(/^Borduria’s ideal on Port access lies between/)
      .waitFor();
    await panel(borduria.page)
      .getByText(/^Arcadia’s ideal on Port access lies between/)
      .waitFor();
    await list(arcadia)
      .getByText(/^\d.* A Track 2 dialogue was held on Port access/)
      .waitFor();
  });

  it('news is read, and put away', async () => {
    await chair.does({ type: 'BreakNews', event: 'cable-cut' });
    const flash = await readNews(borduria, HARBOUR.news);
    await borduria.goTo(flash.getByRole('group', { name: HARBOUR.news }));
    await flash.getByText(HARBOUR.toldToBorduria).waitFor();
    await dismissNews(borduria, HARBOUR.news);
    await dismissNews(arcadia, HARBOUR.news);
    await list(borduria).getByRole('heading', { name: HARBOUR.news }).waitFor();
  });

  it('questions are voted on before the clauses', async () => {
    await chair.does({ type: 'Advance', phase: 'consultations', round: 1 });
    for (const hand of [arcadia, borduria]) {
      await castVote(hand, 'question 1', 'Abstain');
      await castVote(hand, 'question 2', 'Support');
    }
    await caledon.does({ type: 'VoteOnPreliminary', question: 'a1', choice: 'no' });
    await caledon.does({ type: 'VoteOnPreliminary', question: 'b1', choice: 'yes' });
    await list(arcadia).getByText('Rejected by a vote', { exact: true }).waitFor();
    await list(arcadia).getByText('Lifted by a vote', { exact: true }).waitFor();
  });

  it('a reservation is entered, and all vote', async () => {
    await reserve(borduria, 1);
    for (const hand of [borduria, arcadia]) {
      await castVote(hand, 'clause 1', 'Support');
      await castVote(hand, 'clause 2', hand === borduria ? 'Abstain' : 'Support');
    }
    await caledon.does({ type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes' });
    await caledon.does({ type: 'CastVote', clause: 'c2', revision: 2, choice: 'yes' });
    await inPhase(arcadia.page, 'Outcome');
    await list(arcadia).getByText('Reservation entered by').waitFor();
  });

  it('a vote is explained', async () => {
    await explainVote(borduria, 2, 'We wait for our parliament.');
    await list(arcadia).getByText('“We wait for our parliament.”').waitFor();
  });

  it('the final act is signed', async () => {
    await chair.does({ type: 'Advance', phase: 'outcome', round: 1 });
    await inPhase(arcadia.page, 'Signature');
    await sign(arcadia);
    await list(borduria)
      .getByRole('row', { name: /Arcadia.*signed/ })
      .waitFor();
    await sign(borduria);
    await caledon.does({ type: 'SignFinalAct' });
    await heading(arcadia.page, `Debrief: ${HARBOUR.title}`).waitFor();
    await arcadia.goTo(arcadia.page.getByRole('main'));
    expect(await arcadia.page.locator('.ending-word').innerText()).not.toBe('');
  });
});
